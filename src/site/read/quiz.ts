import { z } from "zod";
import { idSchema, markdownSchema, ownIdSchema } from "../../core/items/fields.ts";
import type { ItemKind } from "../../core/items/item.ts";
import { languageTag } from "../../markdown/language-tag.ts";
import { itemSchema } from "./bank.ts";

const kinds: readonly ItemKind[] = itemSchema.options.map(({ shape }) => shape.kind.value);

const drawSchema = z
  .strictObject({
    from: z.array(idSchema()).min(1, "needs at least one bank").describe("Ids of banks."),
    objective: z.string().trim().min(1).optional().describe("Only items that test this."),
    tags: z.array(idSchema()).min(1).optional().describe("Only items that have all of these."),
    difficulty: z.enum(["easy", "medium", "hard"]).optional().describe("Only items this hard."),
    kinds: z.array(z.enum(kinds)).min(1).optional().describe("Only items of these kinds."),
    count: z.number().int().min(1).describe("How many items to draw."),
  })
  .describe("Draws items by chance, anew for every attempt.");

/** The keys of an authored quiz. */
export const quizShape = z.strictObject({
  id: ownIdSchema(
    "Unique among quizzes and banks: learners' answers are kept under it. Made of the file's name where there is none.",
  ),
  title: z.string().trim().min(1).max(200).describe("The quiz page's heading. Plain text."),
  summary: markdownSchema("What it asks about, in a sentence. Markdown.").optional(),
  language: languageTag()
    .optional()
    .describe("What its title and summary are written in; else its folder's, or the site's."),
  order: z.number().optional().describe("Its place among the quizzes; then by title."),
  mode: z
    .enum(["study", "exam"])
    .default("study")
    .describe("study: feedback after each answer. exam: feedback after handing in."),
  timeLimit: z
    .number()
    .positive()
    .max(1440)
    .optional()
    .describe("Minutes for an exam; the learner may extend it or switch it off."),
  passMark: z
    .number()
    // Less is a share that was meant: 0.7 for 70.
    .min(1)
    .max(100)
    .optional()
    .describe("The score in per cent, with partial credit, from which an exam counts as passed."),
  shuffle: z.boolean().default(false).describe("Whether items and options change their order."),
  items: z.array(idSchema()).min(1).optional().describe("Items that are always asked."),
  draw: z.array(drawSchema).min(1).optional().describe("Pools of which some are asked."),
});

/** The one schema of an authored quiz: it reads files, types them and becomes `quiz.schema.json`. */
export const quizSchema = quizShape
  .refine((quiz) => quiz.items || quiz.draw, { message: 'needs "items", "draw" or both' })
  .describe("A quiz that selects items from the site's banks, for Waymark.");

/** A quiz as its author wrote it. */
export type Quiz = z.infer<typeof quizSchema>;
export type Draw = z.infer<typeof drawSchema>;

/**
 * A quiz as code states it: what an author may leave out is optional here.
 * @example
 * ```ts
 * import { defineQuiz, type QuizInput } from "waymark";
 *
 * const draw: QuizInput["draw"] = ["tea", "coffee"].map((bank) => ({ from: [bank], count: 3 }));
 *
 * export default defineQuiz({ id: "drinks", title: "Drinks", summary: "Both.", draw });
 * ```
 */
export type QuizInput = z.input<typeof quizSchema>;

/**
 * Types a quiz written in TypeScript, the default export of a file such as `quizzes/mixed.quiz.ts`:
 * items that banks define, or pools to draw some from.
 * @returns The quiz as it is: the build checks it like any other, and nothing is thrown here.
 * @example
 * ```ts
 * import { defineQuiz } from "waymark";
 *
 * export default defineQuiz({
 *   id: "mixed",
 *   title: "Ten questions",
 *   summary: "Drawn anew for every attempt.",
 *   mode: "exam",
 *   timeLimit: 15,
 *   draw: [{ from: ["tea", "coffee"], difficulty: "easy", count: 10 }],
 * });
 * ```
 */
export function defineQuiz(quiz: QuizInput): QuizInput {
  return quiz;
}
