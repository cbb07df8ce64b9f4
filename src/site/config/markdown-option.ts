import { z } from "zod";
import { takenNames } from "../../markdown/box-names.ts";
import type { MarkdownPlugin } from "../../markdown/plugins.ts";
import { dialects } from "../../markdown/rules/dialects.ts";
import { entriesOf, evenIfWrong, ofName } from "./all-faults.ts";

const pluginSchema = z.custom<MarkdownPlugin>(
  (plugin) =>
    typeof plugin === "function" || (Array.isArray(plugin) && typeof plugin[0] === "function"),
  "must be a markdown-it plugin: a function, or [function, options]",
);

/** A box of the site's own: how it is called in texts, its usual title and a sign before that. */
const boxesSchema = z
  .record(
    z.string(),
    z.strictObject({
      label: z.string().trim().min(1).describe("Its usual title."),
      icon: z.string().trim().default("").describe("A sign before the title, such as an emoji."),
    }),
  )
  .superRefine((boxes, context) => {
    for (const [name] of entriesOf(boxes)) {
      const message = takenNames.includes(name)
        ? "must be another name: there is such a box already"
        : 'must be one word, such as "recipe"';
      if (takenNames.includes(name) || !/^\p{L}[\p{L}\p{N}_-]*$/u.test(name)) {
        context.addIssue({ ...ofName, path: [name], message });
      }
    }
  }, evenIfWrong);

/** How Markdown is read: plugins of markdown-it, in the order in which they are added. */
export const markdownOption = () =>
  z
    .strictObject({
      plugins: z
        .array(pluginSchema)
        .default([])
        .describe(
          "Plugins of markdown-it, in the order in which they are added: functions, or [function, options], which need a configuration in code.",
        ),
      quotes: z
        .boolean()
        .default(true)
        .describe("Whether straight quotation marks become those of the page's language."),
      dashes: z
        .boolean()
        .default(true)
        .describe("Whether -- and --- become dashes, and three dots an ellipsis."),
      emoji: z
        .boolean()
        .default(false)
        .describe("Whether :tada: and the other short names become pictures."),
      boxes: boxesSchema
        .default({})
        .describe("Boxes of the site's own, by the name that stands after `:::`."),
      footnotes: z
        .enum(["end", "beside"])
        .default("end")
        .describe("Where footnotes stand: at the page's end, or beside what they are about."),
      breaks: z
        .boolean()
        .optional()
        .describe(
          "Whether each line of a paragraph stays a line. Unless it is said, with the dialect obsidian.",
        ),
      dialects: z
        .array(z.enum(dialects))
        .default([])
        .describe("Other tools whose own signs are read as well."),
    })
    .prefault({});
