import { z } from "zod";
import { idSchema, markdownSchema } from "../core/items/fields.ts";

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
    year: z.number().int().nullable(),
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
    /** When somebody last opened it. */
    accessed: z.iso.date().optional(),
  })
  .refine((source) => source.authors || source.organisation, {
    message: "needs authors or an organisation",
  });

export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema).default([]) });

export type Source = z.infer<typeof sourceSchema>;

/** "Mead, Hilton and Curtis 2001", as a citation in running text shows it. */
export function citationLabel(source: Source): string {
  return `${authorsLabel(source)} ${source.year ?? "undated"}`;
}

function authorsLabel({ authors, organisation }: Source): string {
  const names = (authors ?? []).map((author) => author.split(",")[0] ?? author);
  const [first = organisation ?? "", second, third, ...more] = names;
  if (more.length > 0) return `${first} et al.`;
  if (third) return `${first}, ${second} and ${third}`;
  return second ? `${first} and ${second}` : first;
}
