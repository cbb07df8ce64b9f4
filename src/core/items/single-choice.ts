import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { choiceFields, entrySchema, itemFields } from "./fields.ts";
import { singleChoiceExamples } from "./single-choice-examples.ts";

/** One key among several options, or options judged one by one. */
export function singleChoiceSchema() {
  return z
    .strictObject({
      kind: z.literal("single-choice"),
      ...itemFields(),
      options: z
        .array(
          entrySchema({
            ...choiceFields(),
            key: z.literal(true).optional().describe("Marks the one right option."),
            verdict: z
              .enum(verdicts)
              .optional()
              .describe(
                "How this option is judged, with the reason as its feedback. All options have one, or none has.",
              ),
            credit: z
              .number()
              .min(0)
              .max(1)
              .optional()
              .describe("What choosing a judged option scores: 1 for best, less for the others."),
          }),
        )
        .min(2, "needs at least two options")
        .describe("What there is to choose from, as it stands on the page."),
    })
    .meta({
      description:
        "One key among several options; or a judgement, in which every option has a verdict and a credit.",
      examples: singleChoiceExamples,
    });
}

export type SingleChoice = z.infer<ReturnType<typeof singleChoiceSchema>>;

/** How an option of a judgement is judged, best first. */
export const verdicts = ["best", "acceptable", "poor", "harmful"] as const;
export type Verdict = (typeof verdicts)[number];

/** `chosen` is an option's id. */
export interface SingleChoiceResponse {
  readonly kind: "single-choice";
  readonly chosen: string;
}

/** What grading reads. `options` are all ids, in the author's order. */
export type SingleChoiceRubric = KeyRubric | JudgementRubric;

interface KeyRubric {
  readonly kind: "single-choice";
  readonly options: readonly string[];
  readonly key: string;
}

interface JudgementRubric {
  readonly kind: "single-choice";
  readonly options: readonly string[];
  /** One for each option. */
  readonly judged: readonly {
    readonly id: string;
    readonly verdict: Verdict;
    readonly credit: number;
  }[];
}

export function singleChoiceRubric(item: SingleChoice): SingleChoiceRubric {
  const rubric = { kind: item.kind, options: item.options.map((option) => option.id) };
  const judged = item.options.flatMap(({ id, verdict, credit }) =>
    verdict === undefined || credit === undefined ? [] : [{ id, verdict, credit }],
  );
  if (judged.length > 0) return { ...rubric, judged };
  return { ...rubric, key: item.options.find((option) => option.key)?.id ?? "" };
}

/** A stored response, or null when it is not one. */
export function readSingleChoiceResponse(
  stored: Readonly<Record<string, unknown>>,
): SingleChoiceResponse | null {
  const { chosen } = stored;
  return typeof chosen === "string" ? { kind: "single-choice", chosen } : null;
}

/** 1 for the key, a judged option's credit, 0 for a distractor or an option that is gone. */
export function gradeSingleChoice(
  rubric: SingleChoiceRubric,
  { chosen }: SingleChoiceResponse,
): Outcome {
  if ("key" in rubric) return outcome(chosen === rubric.key ? 1 : 0);
  return outcome(rubric.judged.find(({ id }) => id === chosen)?.credit ?? 0);
}
