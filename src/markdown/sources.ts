import { z } from "zod";
import { idSchema, markdownSchema } from "../core/items/fields.ts";
import type { Messages } from "../messages/messages.ts";
import { languageTag } from "./language-tag.ts";

const text = () => z.string().trim().min(1);

const sourceSchema = z
  .strictObject({
    /** What articles cite: `[@id]`. */
    id: idSchema(),
    type: z.enum(["article", "report", "book", "web", "law", "code"]),
    /** Each as "Family, Initials". */
    authors: z.array(text()).optional(),
    /** Instead of authors. */
    organisation: text().optional(),
    /** Null where the work does not say. */
    year: z.number().min(-9999, { abort: true }).max(9999, { abort: true }).int().nullable(),
    title: text(),
    /** The journal or book that it is part of. */
    container: text().optional(),
    volume: z.union([text(), z.number()]).optional(),
    issue: z.union([text(), z.number()]).optional(),
    pages: z.union([text(), z.number()]).optional(),
    publisher: text().optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** Bare: 10.1037/h0095032. */
    doi: z
      .string()
      .regex(/^10\.\S+\/\S+$/, "must be bare, such as 10.1037/h0095032")
      .optional(),
    note: markdownSchema("What to know of it, shown under the entry. Markdown.").optional(),
    /** What its title is written in, where that is not the language of the list. */
    language: languageTag().optional(),
    /** When somebody last opened it. */
    accessed: z.iso.date().optional(),
  })
  .refine((source) => source.authors || source.organisation, {
    message: "needs authors or an organisation",
  });

export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema).default([]) });

export type Source = z.infer<typeof sourceSchema>;

/** A source with the signs of print in what readers see of it. */
export function typesetSource(source: Source, typeset: (text: string) => string): Source {
  const { authors, organisation, title, container, publisher } = source;
  return {
    ...source,
    title: typeset(title),
    ...(authors && { authors: authors.map(typeset) }),
    ...(organisation && { organisation: typeset(organisation) }),
    ...(container && { container: typeset(container) }),
    ...(publisher && { publisher: typeset(publisher) }),
  };
}

/** "Mead, Hilton and Curtis 2001", as a citation in running text shows it. */
export function citationLabel(
  { authors, organisation, year: printed }: Source,
  messages: Messages,
): string {
  const names = (authors ?? []).map((author) => author.split(",")[0] ?? author);
  const [first = organisation ?? "", second, third, ...more] = names;
  // As text: a number would be grouped.
  const year = printed === null ? messages.text("reference.undated") : String(printed);
  if (second === undefined) return messages.text("article.cites-one", { first, year });
  if (third === undefined) return messages.text("article.cites-two", { first, second, year });
  return more.length > 0
    ? messages.text("article.cites-many", { first, year })
    : messages.text("article.cites-three", { first, second, third, year });
}
