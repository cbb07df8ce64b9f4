import { z } from "zod";
import { words } from "../../search/text/words.ts";

const phrase = () =>
  z
    .string()
    .trim()
    .refine((text) => words(text).length > 0, "must have a letter or a digit");

const pinSchema = z.strictObject({
  words: z
    .array(phrase())
    .min(1)
    .describe(
      "Words and phrases, as a reader may type them: inflections, typos and signs make no difference.",
    ),
  page: z
    .string()
    .trim()
    .min(1)
    .describe(
      "An article as a path from the content folder; may end in # and the id of one of its sections.",
    ),
  note: z
    .string()
    .trim()
    .optional()
    .describe("One line under its title in the results; the article's summary when left out."),
});

const synonymSchema = z
  .strictObject({
    words: z
      .array(phrase())
      .min(1)
      .describe(
        "Words and phrases, as a reader may type them. Without `means` each finds what the others find.",
      ),
    means: z
      .array(phrase())
      .min(1)
      .optional()
      .describe(
        "Words and phrases of your pages that a search for any of `words` finds too; not the other way round.",
      ),
  })
  .superRefine(({ words: said, means }, context) => {
    if (!means && said.length === 1) {
      context.addIssue({
        code: "custom",
        path: ["words"],
        message: "must have a second word, or `means` beside it",
      });
    }
    const seen = new Map<string, string>();
    for (const [key, list] of Object.entries({ words: said, means: means ?? [] })) {
      list.forEach((text, place) => {
        const plain = plainly(text);
        const before = seen.get(plain);
        if (before !== undefined) {
          const message = `must be another word than ${before}, which finds the same`;
          context.addIssue({ code: "custom", path: [key, place], message });
        }
        seen.set(plain, `"${text}"`);
      });
    }
  });

/** As the search compares it. */
function plainly(text: string): string {
  return words(text)
    .map(({ folded }) => folded)
    .join(" ");
}

const shape = z.strictObject({
  pinned: z
    .array(pinSchema)
    .default([])
    .describe("Pages that come first for the words that each names, in this order."),
  synonyms: z
    .array(synonymSchema)
    .default([])
    .describe(
      "What else the search looks for; what has the reader's own words comes first. A glossary term and its aliases are synonyms already.",
    ),
});

/** Whether to make a search index, and what it knows of its site: `true` is all that has a default. */
export const searchOption = () =>
  z
    .union([z.boolean(), shape])
    .default(true)
    .transform((option) => (option === true ? { pinned: [], synonyms: [] } : option));

export type PinOption = z.infer<typeof pinSchema>;
