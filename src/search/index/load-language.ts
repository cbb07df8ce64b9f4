import { addLanguage, languageCode } from "../text/pipeline.ts";

/** Makes the language's stemmer and stop words known, where there are any; for the build. */
export async function loadLanguage(language: string): Promise<void> {
  const code = languageCode(language);
  if (code === undefined) return;
  const [support, plugin] = await Promise.all([
    import("lunr-languages/lunr.stemmer.support.js"),
    import(`lunr-languages/lunr.${code}.js`),
  ]);
  addLanguage(code, support.default, plugin.default);
}
