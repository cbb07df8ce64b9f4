import { z } from "zod";
import { markdownSchema } from "../../core/items/fields.ts";
import { languageTag } from "../../markdown/language-tag.ts";
import { outputPlace } from "./output-place.ts";

const text = () => z.string().trim().min(1, "must not be empty");
/** A year, a month or a day, as `readDate` makes it. */
const date = () => z.string().regex(/^\d{4}(?:-\d\d){0,2}$/, "must be a date, such as 2026-03-09");
const place = () =>
  text().refine((written) => outputPlace(written, "", ".html") !== undefined, {
    message: "must be a path within the site, such as guide/choice.html",
  });

/** What an article may say of itself. All of it may be left out. */
export const frontMatterSchema = z.strictObject({
  title: text()
    .optional()
    .describe("The page's heading; else the text's first # heading, or the file's name."),
  summary: text()
    .optional()
    .describe("One or two sentences: under the title, in lists and in search engines."),
  description: text()
    .optional()
    .describe(
      "For search engines, where the summary does not serve; stands in for one that is left out.",
    ),
  objectives: z
    .array(markdownSchema("What the reader can do afterwards, starting with a verb. Markdown."))
    .default([])
    .describe("What the reader can do afterwards, each starting with a verb."),
  language: languageTag().optional().describe("A BCP 47 tag, where it is not the site's."),
  translationOf: text()
    .optional()
    .describe(
      "Of a site in several languages: the article that says the same in another, as a path from the content folder, where its own path does not tell.",
    ),
  order: z.number().optional().describe("The place in its folder; then by title."),
  draft: z.boolean().default(false).describe("Whether the page is left out of the site."),
  date: date().optional().describe("When it was written: a year, a month or a day."),
  updated: date().optional().describe("When it was last changed."),
  changes: z
    .array(
      z.strictObject({
        date: date().describe("When: a year, a month or a day."),
        what: text().describe("What changed, in one sentence. Plain text."),
      }),
    )
    .default([])
    .describe("What changed and when, for the page of what is new and its feeds."),
  authors: z.array(text()).default([]).describe("Who wrote it."),
  tags: z.array(text()).default([]).describe("Labels by which the search narrows down."),
  aliases: z
    .array(text())
    .default([])
    .describe("Paths that the page had, which lead on to it, and names that it goes by."),
  slug: place().optional().describe("The page's last step, or from / its whole path."),
  permalink: place().optional().describe("The page's path from the site's root."),
  glossary: z
    .strictObject({
      link: z.boolean().default(true).describe("Whether the text links the glossary's terms."),
    })
    .prefault({})
    .describe("What the page makes of the glossary."),
  sidebar: z
    .strictObject({
      label: text().optional().describe("In place of the title."),
      hidden: z.boolean().default(false).describe("Whether the sidebar leaves the page out."),
    })
    .prefault({})
    .describe("How the sidebar shows the page."),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
