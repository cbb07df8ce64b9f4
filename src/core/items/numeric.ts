import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { itemFields, markdownSchema } from "./fields.ts";

/** A number to type. */
export function numericSchema() {
  const tolerance = () => z.number().nonnegative();
  return z
    .strictObject({
      kind: z.literal("numeric"),
      ...itemFields(),
      value: z.number().optional().describe("The right number; or else give a range."),
      tolerance: tolerance()
        .optional()
        .describe("How far off the value still counts as right. Without one it must be exact."),
      relativeTolerance: tolerance()
        .max(1)
        .optional()
        .describe("The same as a share of the value: 0.05 for 5 % either way."),
      range: z
        .tuple([z.number(), z.number()])
        .optional()
        .describe("Least and greatest right number, in place of a value."),
      unit: z
        .string()
        .trim()
        .min(1)
        .max(40)
        .optional()
        .describe("Stands beside the field, and may be typed behind the number. Plain text."),
      feedback: z
        .array(
          z.strictObject({
            value: z.number().describe("The wrong number."),
            tolerance: tolerance().optional().describe("How far off it may be; 0 when not given."),
            text: markdownSchema("What to say to it, in Markdown."),
          }),
        )
        .optional()
        .describe("For foreseen wrong numbers; the first that fits is shown."),
    })
    .describe("A number to type, in the way of the page's language: 1.5 or 1,5.")
    .meta({
      examples: [
        {
          kind: "numeric",
          id: "share-of-six",
          stem: "Two of eight people asked said no. What share is that?",
          rationale: "Two out of eight is a quarter.",
          value: 25,
          tolerance: 0.5,
          unit: "%",
          feedback: [{ value: 75, text: "That is the share of those who said yes." }],
        },
        {
          kind: "numeric",
          id: "boiling",
          stem: "At about what temperature does water boil at sea level?",
          rationale: "It changes by a degree or so with the weather.",
          range: [99, 101],
          unit: "°C",
        },
      ],
    });
}

export type Numeric = z.infer<ReturnType<typeof numericSchema>>;

/**
 * `text` as it was typed, `value` as it was read in the page's language. Null where it could not be
 * read: an exam keeps and hands in what stands in its forms, whatever that is.
 */
export interface NumericResponse {
  readonly kind: "numeric";
  readonly text: string;
  readonly value: number | null;
}

/** What grading reads: both ends are right. The unit is here since 5 g is not 5 mg. */
export interface NumericRubric {
  readonly kind: "numeric";
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

export function numericRubric(item: Numeric): NumericRubric {
  const { kind, value = 0, relativeTolerance, unit = "" } = item;
  const tolerance = item.tolerance ?? Math.abs(value) * (relativeTolerance ?? 0);
  const [least, most] = item.range ?? [value - tolerance, value + tolerance];
  return { kind, least, most, unit };
}

/** A stored response, or null when it is not one. */
export function readNumericResponse(
  stored: Readonly<Record<string, unknown>>,
): NumericResponse | null {
  const { text, value } = stored;
  if (typeof text !== "string" || (value !== null && !Number.isFinite(value))) return null;
  return { kind: "numeric", text, value: value as number | null };
}

/** 1 from the least to the greatest right number, else 0; what is no number is not right. */
export function gradeNumeric({ least, most }: NumericRubric, { value }: NumericResponse): Outcome {
  return outcome(value !== null && isBetween(value, least, most) ? 1 : 0);
}

/**
 * Both ends count, and so do numbers beside them that only binary arithmetic tells apart: 0.8 - 0.1
 * comes to a little more than 0.7. Value, tolerance, an end and the answer are each rounded by half an
 * epsilon, relatively, and none is greater than the greater end.
 */
export function isBetween(value: number, least: number, most: number): boolean {
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(least), Math.abs(most));
  return value >= least - slack && value <= most + slack;
}
