import type { Eleventy } from "@11ty/eleventy";

/** How the names end of what Eleventy reads wherever it finds it: templates, and data beside them. */
export function templateEndings({ eleventyConfig }: Eleventy): readonly string[] {
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
    // Data in code; the suffix may be empty, for the data of `page.json`.
    ...dataFileSuffixes.filter(Boolean).flatMap((suffix) => code.map((end) => `${suffix}.${end}`)),
  ];
}
