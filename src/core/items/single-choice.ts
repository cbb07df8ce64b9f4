import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { itemFields, optionFields } from "./fields.ts";

/** One key among several options. */
export function singleChoiceSchema() {
  return z
    .strictObject({
      kind: z.literal("single-choice"),
      ...itemFields(),
      options: z
        .array(
          z.strictObject({
            ...optionFields(),
            key: z.literal(true).optional().describe("Marks the one right option."),
          }),
        )
        .min(2, "needs at least two options"),
    })
    .describe("One key among several options.");
}

export type SingleChoice = z.infer<ReturnType<typeof singleChoiceSchema>>;

/** `chosen` is an option's id. */
export interface SingleChoiceResponse {
  readonly kind: "single-choice";
  readonly chosen: string;
}

/** What grading reads. `options` are all ids, in the author's order. */
export interface SingleChoiceRubric {
  readonly kind: "single-choice";
  readonly options: readonly string[];
  readonly key: string;
}

export function singleChoiceRubric(item: SingleChoice): SingleChoiceRubric {
  return {
    kind: item.kind,
    options: item.options.map((option) => option.id),
    key: item.options.find((option) => option.key)?.id ?? "",
  };
}

/** A stored response, or null when it is not one. */
export function readSingleChoiceResponse(
  stored: Readonly<Record<string, unknown>>,
): SingleChoiceResponse | null {
  const { chosen } = stored;
  return typeof chosen === "string" ? { kind: "single-choice", chosen } : null;
}

/** 1 for the key, 0 for a distractor or an option that is gone. */
export function gradeSingleChoice(
  rubric: SingleChoiceRubric,
  response: SingleChoiceResponse,
): Outcome {
  return outcome(response.chosen === rubric.key ? 1 : 0);
}
