import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { itemFields, markdownSchema } from "./fields.ts";

/** A statement to judge. */
export function trueFalseSchema() {
  return z
    .strictObject({
      kind: z.literal("true-false"),
      ...itemFields(),
      answer: z.boolean().describe("Whether the statement in the stem is true."),
      feedback: z
        .strictObject({
          true: markdownSchema("What to say to who answers true.").optional(),
          false: markdownSchema("What to say to who answers false.").optional(),
        })
        .optional()
        .describe("What to say to each answer, beside the rationale."),
    })
    .meta({
      description: "A statement to judge true or false.",
      examples: [
        {
          kind: "true-false",
          id: "refusing",
          stem: "A person who refuses help has made a choice.",
          answer: true,
          rationale: "Declining is a choice like any other.",
          feedback: { false: "Refusing is choosing too." },
        },
      ],
    });
}

export type TrueFalse = z.infer<ReturnType<typeof trueFalseSchema>>;

export interface TrueFalseResponse {
  readonly kind: "true-false";
  readonly answer: boolean;
}

export interface TrueFalseRubric {
  readonly kind: "true-false";
  readonly answer: boolean;
}

export function trueFalseRubric(item: TrueFalse): TrueFalseRubric {
  return { kind: item.kind, answer: item.answer };
}

/** A stored response, or null when it is not one. */
export function readTrueFalseResponse(
  stored: Readonly<Record<string, unknown>>,
): TrueFalseResponse | null {
  const { answer } = stored;
  return typeof answer === "boolean" ? { kind: "true-false", answer } : null;
}

export function gradeTrueFalse(rubric: TrueFalseRubric, response: TrueFalseResponse): Outcome {
  return outcome(rubric.answer === response.answer ? 1 : 0);
}
