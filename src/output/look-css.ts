import { colourNames, colourOf, propertyOf } from "../site/config/colours.ts";
import type { ColoursOption, FontsOption } from "../site/config/look-options.ts";

/** Where a role's own fonts have no stand-in, the plainest of its kind. */
const plain = { prose: "serif", interface: "system-ui, sans-serif", code: "monospace" } as const;

const formats: Readonly<Record<string, string>> = { ttf: "truetype", otf: "opentype" };

/**
 * The stylesheet of what the configuration says of colours, fonts and the logo; empty where it says nothing.
 * @param urlOf Where a font's file is, from the stylesheet.
 */
export function lookCss(
  {
    colours,
    fonts,
    hasLogo,
  }: {
    readonly colours: ColoursOption;
    readonly fonts: FontsOption;
    readonly hasLogo: boolean;
  },
  urlOf: (file: string) => string,
): string {
  const roles = (["prose", "interface", "code"] as const).flatMap((role) => {
    const font = fonts[role];
    return font ? [{ role, ...font }] : [];
  });
  const faces = new Set(
    roles.flatMap(({ name, files }) =>
      files.map(({ file, weight, style }) => {
        const url = urlOf(file);
        const ending = url.split(".").at(-1) ?? "";
        const format = formats[ending] ?? ending;
        return `@font-face{font-family:"${name}";src:url("${url}") format("${format}");font-weight:${weight};font-style:${style};font-display:swap}\n`;
      }),
    ),
  );
  const values = [
    ...colourNames.flatMap((name) => {
      const { light, dark } = colourOf(colours, name);
      return colours[name] ? [`${propertyOf(name)}:light-dark(${light},${dark})`] : [];
    }),
    ...roles.map(({ role, name, fallback = plain[role] }) => {
      return `--font-${role}:${name === "" ? "" : `"${name}",`}${fallback}`;
    }),
  ];
  return [
    ...faces,
    ...(values.length > 0 ? [`:root{${values.join(";")}}\n`] : []),
    ...(hasLogo
      ? [
          ".site-title img{inline-size:auto;block-size:2.25rem;min-inline-size:0;max-inline-size:60vi;object-fit:contain}\n",
        ]
      : []),
  ].join("");
}
