import { z } from "zod";
import { articleEndings } from "../../core/article-file.ts";
import { clozeSchema } from "../../core/items/cloze.ts";
import { lintIgnoreSchema, markdownSchema, ownIdSchema } from "../../core/items/fields.ts";
import type { ItemKind, ItemKinds } from "../../core/items/item.ts";
import { matchingSchema } from "../../core/items/matching.ts";
import { multipleChoiceSchema } from "../../core/items/multiple-choice.ts";
import { numericSchema } from "../../core/items/numeric.ts";
import { orderingSchema } from "../../core/items/ordering.ts";
import { reflectionSchema } from "../../core/items/reflection.ts";
import { scenarioSchema } from "../../core/items/scenario.ts";
import { shortAnswerSchema } from "../../core/items/short-answer.ts";
import { singleChoiceSchema } from "../../core/items/single-choice.ts";
import { trueFalseSchema } from "../../core/items/true-false.ts";
import { languageTag } from "../../markdown/language-tag.ts";

const itemSchemas = {
  "single-choice": singleChoiceSchema(),
  "multiple-choice": multipleChoiceSchema(),
  "true-false": trueFalseSchema(),
  "short-answer": shortAnswerSchema(),
  numeric: numericSchema(),
  cloze: clozeSchema(),
  scenario: scenarioSchema(),
  matching: matchingSchema(),
  ordering: orderingSchema(),
  reflection: reflectionSchema(),
} satisfies { readonly [K in ItemKind]: z.ZodType<ItemKinds[K]["item"]> };

export function itemSchemaOf(kind: ItemKind): z.ZodType {
  return itemSchemas[kind];
}

export const itemSchema = z.discriminatedUnion("kind", [
  itemSchemas["single-choice"],
  itemSchemas["multiple-choice"],
  itemSchemas["true-false"],
  itemSchemas["short-answer"],
  itemSchemas.numeric,
  itemSchemas.cloze,
  itemSchemas.scenario,
  itemSchemas.matching,
  itemSchemas.ordering,
  itemSchemas.reflection,
]);

/** The one schema of a bank: it reads files, types them and becomes `bank.schema.json`. */
export const bankSchema = z
  .strictObject({
    id: ownIdSchema(
      "Unique in the site: learners' answers are kept under it. Made of the file's name where there is none.",
    ),
    title: z.string().trim().min(1).max(200).describe("The quiz page's heading. Plain text."),
    summary: markdownSchema("What it asks about, in a sentence. Markdown.").optional(),
    article: z
      .string()
      .regex(
        new RegExp(`${articleEndings}$`),
        "must be an article's path from content/, such as guide/consent.md",
      )
      .optional()
      .describe("The article that it tests, as a path from content/."),
    language: languageTag()
      .optional()
      .describe(
        "What it is written in, as a BCP 47 tag; else its article's language, or the site's.",
      ),
    "lint-ignore": lintIgnoreSchema(),
    order: z.number().optional().describe("Its place among the quizzes; then by title."),
    items: z.array(itemSchema).min(1, "needs at least one item").describe("The questions."),
  })
  .describe("A bank of quiz items for Waymark.");

/** A bank as its author wrote it. */
export type Bank = z.infer<typeof bankSchema>;
/**
 * A bank as code states it: what an author may leave out is optional here.
 * @example
 * ```ts
 * import { type BankInput, defineBank } from "waymark";
 *
 * const items: BankInput["items"] = ["Berlin", "Bonn"].map((city) => ({
 *   id: `capital-${city.toLowerCase()}`,
 *   kind: "true-false",
 *   stem: `${city} is the capital of Germany.`,
 *   answer: city === "Berlin",
 *   rationale: "It has been Berlin again since 1990.",
 * }));
 *
 * export default defineBank({ id: "capitals", title: "Capitals", summary: "Cities.", items });
 * ```
 */
export type BankInput = z.input<typeof bankSchema>;

/**
 * Types a bank written in TypeScript, the default export of a file such as `quizzes/tea.ts`.
 * @returns The bank as it is: the build checks it like any other, and nothing is thrown here.
 * @example
 * ```ts
 * import { defineBank } from "waymark";
 *
 * export default defineBank({
 *   id: "tea",
 *   title: "Tea",
 *   summary: "A question on making tea.",
 *   items: [
 *     {
 *       id: "tea-water",
 *       kind: "true-false",
 *       stem: "Green tea wants boiling water.",
 *       answer: false,
 *       rationale: "Some 75 °C are enough, and boiling water makes it bitter.",
 *     },
 *   ],
 * });
 * ```
 */
export function defineBank(bank: BankInput): BankInput {
  return bank;
}
