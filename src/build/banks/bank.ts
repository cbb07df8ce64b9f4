import { z } from "zod";
import { idSchema, markdownSchema } from "../../core/items/fields.ts";
import { multipleChoiceSchema } from "../../core/items/multiple-choice.ts";
import { singleChoiceSchema } from "../../core/items/single-choice.ts";
import { trueFalseSchema } from "../../core/items/true-false.ts";

function itemSchema() {
  return z.discriminatedUnion("kind", [
    singleChoiceSchema(),
    multipleChoiceSchema(),
    trueFalseSchema(),
  ]);
}

/** The one schema of a bank: it reads files, types them and becomes `bank.schema.json`. */
export const bankSchema = z
  .strictObject({
    id: idSchema().describe("Unique in the site; names the quiz page."),
    title: z.string().trim().min(1).max(200).describe("The quiz page's heading. Plain text."),
    summary: markdownSchema("What it asks about, in a sentence. Markdown."),
    article: z
      .string()
      .regex(/\.md$/, "must be an article's path from content/, such as guide/consent.md")
      .optional()
      .describe("The article that it tests, as a path from content/."),
    order: z.number().optional().describe("Its place among the quizzes; then by title."),
    items: z.array(itemSchema()).min(1, "needs at least one item").describe("The questions."),
  })
  .describe("A bank of quiz items for Waymark.");

/** A bank as its author wrote it. */
export type Bank = z.infer<typeof bankSchema>;
/** What an author may leave out is optional here. */
export type BankInput = z.input<typeof bankSchema>;

/** Types a bank written in TypeScript; the build checks it like any other. */
export function defineBank(bank: BankInput): BankInput {
  return bank;
}
