import type { SiteBuilder } from "./without-eleventy.ts";

/** How names of templates, and of data beside them, end: Eleventy reads these wherever it finds them. */
export function templateEndings({ eleventyConfig }: SiteBuilder): readonly string[] {
  const { templateFormats, extensionMap, dataExtensions, dataFileSuffixes } =
    eleventyConfig.getConfig();
  const aliases = [...extensionMap].filter(({ key }) => templateFormats.includes(key));
  const code = ["js", "cjs", "mjs"];
  return [
    ...[...templateFormats, ...aliases.map(({ extension }) => extension)].map(
      (ending) => `.${ending}`,
    ),
    ...(templateFormats.includes("11ty.js") ? [".11ty.cjs", ".11ty.mjs"] : []),
    ...["json", ...dataExtensions.keys()].map((ending) => `.${ending}`),
    // Data in code. The suffix is empty for data named as their template is, which are JSON alone.
    ...dataFileSuffixes.filter(Boolean).flatMap((suffix) => code.map((end) => `${suffix}.${end}`)),
  ];
}
