import { z } from "zod";
import { markdownSchema } from "../../core/items/fields.ts";
import { languageTag } from "../language-tag.ts";
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
  title: text().optional(),
  /** One or two sentences: under the title, in lists and in search engines. */
  summary: text().optional(),
  /** For search engines, where the summary does not serve; stands in for one that is left out. */
  description: text().optional(),
  objectives: z
    .array(markdownSchema("What the reader can do afterwards, starting with a verb. Markdown."))
    .default([]),
  /** Where it is not the site's. */
  language: languageTag().optional(),
  order: z.number().optional(),
  /** Whether the page is left out of the site. */
  draft: z.boolean().default(false),
  date: date().optional(),
  updated: date().optional(),
  authors: z.array(text()).default([]),
  tags: z.array(text()).default([]),
  /** Paths that the page had, and names that it goes by. */
  aliases: z.array(text()).default([]),
  /** The page's last step, or from `/` its whole path. */
  slug: place().optional(),
  /** The page's path from the site's root. */
  permalink: place().optional(),
  sidebar: z
    .strictObject({
      /** In place of the title. */
      label: text().optional(),
      hidden: z.boolean().default(false),
    })
    .prefault({}),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
