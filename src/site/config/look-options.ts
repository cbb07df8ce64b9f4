import { z } from "zod";
import type { ColourName } from "./colours.ts";

/** A file of the site's, from the content folder or the project's. */
const file = () => z.string().trim().min(1);

/** A picture in the header: its file alone beside the title, or in the title's place, with words for it. */
export const logoOption = () =>
  z
    .union([
      file().transform((name) => ({ file: name, alt: "" })),
      z.strictObject({
        file: z
          .string()
          .trim()
          .optional()
          .describe("A picture in the content folder or the project's."),
        alt: z
          .string()
          .trim()
          .default("")
          .describe(
            "What it says. With it the picture stands in the title's place, else beside it.",
          ),
      }),
    ])
    .refine(({ file }) => file, {
      message: 'must name a file: { file: "logo.svg", alt: "My guide" }',
      when: ({ issues }) => issues.length === 0,
    })
    .transform(({ file = "", alt }) => ({ file, alt }))
    .optional();

const hex = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/, 'must be a colour such as "#1d5c4a"');

const colour = z.union([
  hex.transform((both) => ({ light: both, dark: both })),
  z.strictObject({
    light: hex.optional().describe("Where the page is light."),
    dark: hex.optional().describe("Where the page is dark."),
  }),
]);

/** Colours of the theme's by name, for one appearance or both. */
export const coloursOption = () =>
  z
    .strictObject({
      paper: colour.optional().describe("Behind everything."),
      surface: colour.optional().describe("Behind what stands out, such as buttons and cards."),
      sunk: colour.optional().describe("Behind what lies deeper, such as code."),
      ink: colour.optional().describe("Of text."),
      soft: colour.optional().describe("Of text that matters less."),
      accent: colour.optional().describe("Of links and of what is chosen."),
    } satisfies Record<ColourName, unknown>)
    .prefault({});

/** What stands behind a family's name: nothing that would end a declaration or load something. */
const stack = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^;{}<>\\()@]*$/, 'must be names of fonts, such as "Georgia, serif"');

const fontFile = z.union([
  file().transform((name) => ({ file: name, weight: "400", style: "normal" as const })),
  z.strictObject({
    file: file().describe("A font's file in the content folder or the project's, best a .woff2."),
    weight: z
      .union([
        z.number(),
        z.string().regex(/^\d+(?: \d+)?$/, 'must be a weight such as 700 or "100 900"'),
      ])
      .default(400)
      .transform(String)
      .describe('Its weight, such as 700; of a variable font from and to, such as "100 900".'),
    style: z.enum(["normal", "italic"]).default("normal").describe("Whether it is the italic."),
  }),
]);

const font = z.union([
  stack.transform((names) => ({ name: "", files: [], fallback: names })),
  z.strictObject({
    name: z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N} _-]+$/u, "must be letters, digits and spaces")
      .describe("What the font is called."),
    files: z.array(fontFile).min(1).describe("Its files: one for each weight and style."),
    fallback: stack.optional().describe("Fonts that stand in for it, such as Georgia, serif."),
  }),
]);

/** The fonts of texts, of what stands around them and of code. */
export const fontsOption = () =>
  z
    .strictObject({
      prose: font.optional().describe("Of texts and headings."),
      interface: font.optional().describe("Of buttons, menus and labels."),
      code: font.optional().describe("Of code."),
    })
    .prefault({});

export type ColoursOption = z.infer<ReturnType<typeof coloursOption>>;
export type FontsOption = z.infer<ReturnType<typeof fontsOption>>;
