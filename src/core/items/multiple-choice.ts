import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { checkHasKey, checkUniqueIds } from "./check-options.ts";
import { choiceFields, entrySchema, itemFields } from "./fields.ts";
import type { ItemFault } from "./item-fault.ts";

/** Any number of keys among several options. */
export function multipleChoiceSchema() {
  return z
    .strictObject({
      kind: z.literal("multiple-choice"),
      ...itemFields(),
      scoring: z
        .enum(["all-or-nothing", "per-option"])
        .describe(
          "all-or-nothing: 1 only for exactly the keys. per-option: keys chosen minus distractors chosen, over the number of keys, never below 0.",
        ),
      options: z
        .array(
          entrySchema({
            ...choiceFields(),
            key: z.literal(true).optional().describe("Marks a right option; several may be."),
          }),
        )
        .min(2, "needs at least two options")
        .describe("What there is to choose from, as it stands on the page."),
    })
    .meta({
      description: "Any number of keys among several options.",
      examples: [
        {
          kind: "multiple-choice",
          id: "ways-of-helping",
          scoring: "per-option",
          stem: "Which of these leave the choice with the person?",
          rationale: "What can be declined leaves the choice.",
          options: [
            { id: "offer", text: "Offering", key: true, feedback: "An offer can be declined." },
            { id: "insist", text: "Insisting", feedback: "Insisting leaves no way out." },
            { id: "neither", text: "Neither", fixed: true },
          ],
        },
      ],
    });
}

export type MultipleChoice = z.infer<ReturnType<typeof multipleChoiceSchema>>;

/** `chosen` holds option ids, in any order, each once. */
export interface MultipleChoiceResponse {
  readonly kind: "multiple-choice";
  readonly chosen: readonly string[];
}

/** What grading reads. `options` are all ids, in the author's order; `keys` are among them. */
export interface MultipleChoiceRubric {
  readonly kind: "multiple-choice";
  readonly scoring: "all-or-nothing" | "per-option";
  readonly options: readonly string[];
  readonly keys: readonly string[];
}

export function multipleChoiceRubric(item: MultipleChoice): MultipleChoiceRubric {
  return {
    kind: item.kind,
    scoring: item.scoring,
    options: item.options.map((option) => option.id),
    keys: item.options.filter((option) => option.key).map((option) => option.id),
  };
}

export function checkMultipleChoice(item: MultipleChoice): ItemFault[] {
  return [...checkUniqueIds(item, "options", item.options), ...checkHasKey(item, item.options)];
}

/** A stored response, or null when it is not one. */
export function readMultipleChoiceResponse(
  stored: Readonly<Record<string, unknown>>,
): MultipleChoiceResponse | null {
  const { chosen } = stored;
  if (!Array.isArray(chosen) || !chosen.every((id) => typeof id === "string")) return null;
  return { kind: "multiple-choice", chosen };
}

/**
 * All or nothing: 1 for exactly the keys, else 0. Per option: (keys chosen - distractors chosen) /
 * number of keys, never below 0, so that ticking everything earns nothing where half are keys.
 */
export function gradeMultipleChoice(
  rubric: MultipleChoiceRubric,
  response: MultipleChoiceResponse,
): Outcome {
  const keys = new Set(rubric.keys);
  const options = new Set(rubric.options);
  const chosen = [...new Set(response.chosen)].filter((id) => options.has(id));
  const hits = chosen.filter((id) => keys.has(id)).length;
  const misses = chosen.length - hits;
  if (rubric.scoring === "all-or-nothing") {
    return outcome(hits === keys.size && misses === 0 ? 1 : 0);
  }
  return outcome(Math.max(0, (hits - misses) / keys.size));
}
