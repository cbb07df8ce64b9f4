import { z } from "zod";
import { idSchema, markdownSchema } from "../../core/items/fields.ts";

const termSchema = z.strictObject({
  id: idSchema(),
  term: z.string().trim().min(1),
  definition: markdownSchema("What it means, in Markdown."),
  /** Other words for it, plurals among them, by which articles are found that use it. */
  aliases: z.array(z.string().trim().min(1)).default([]),
});

export const glossarySchema = z.strictObject({ terms: z.array(termSchema).default([]) });

export type Term = z.infer<typeof termSchema>;
