import { z } from "zod";
import { words } from "../../search/text/words.ts";

const pinSchema = z.strictObject({
  /** Words and phrases, as a reader may type them: inflections, typos and signs make no difference. */
  words: z
    .array(
      z
        .string()
        .trim()
        .refine((text) => words(text).length > 0, "must have a letter or a digit"),
    )
    .min(1),
  /** An article as a path from the content folder; may end in `#` and the id of one of its sections. */
  page: z.string().trim().min(1),
  /** One line under its title in the results; the article's summary when left out. */
  note: z.string().trim().optional(),
});

const shape = z.strictObject({
  /** Pages that come first for the words that each names, in this order. */
  pinned: z.array(pinSchema).default([]),
});

/** Whether to make a search index, and what comes first in it: `true` is all that has a default. */
export const searchOption = () =>
  z
    .union([z.boolean(), shape])
    .default(true)
    .transform((option) => (option === true ? { pinned: [] } : option));

export type PinOption = z.infer<typeof pinSchema>;
