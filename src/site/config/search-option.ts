import { z } from "zod";
import { words } from "../../search/text/words.ts";

const pinSchema = z.strictObject({
  words: z
    .array(
      z
        .string()
        .trim()
        .refine((text) => words(text).length > 0, "must have a letter or a digit"),
    )
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

const shape = z.strictObject({
  pinned: z
    .array(pinSchema)
    .default([])
    .describe("Pages that come first for the words that each names, in this order."),
});

/** Whether to make a search index, and what comes first in it: `true` is all that has a default. */
export const searchOption = () =>
  z
    .union([z.boolean(), shape])
    .default(true)
    .transform((option) => (option === true ? { pinned: [] } : option));

export type PinOption = z.infer<typeof pinSchema>;
