import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import {
  entrySchema,
  idSchema,
  itemFields,
  lineSchema,
  optionFields,
  ownIdSchema,
} from "./fields.ts";

/** Prompts, each to be given one of the responses. */
export function matchingSchema() {
  return z
    .strictObject({
      kind: z.literal("matching"),
      ...itemFields(),
      prompts: z
        .array(
          z.strictObject({
            ...optionFields(),
            match: matchSchema(),
          }),
        )
        .min(2, "needs at least two prompts")
        .max(12, "may have twelve prompts at most")
        .describe("What to find a match for, in the order shown."),
      responses: z
        .array(
          entrySchema({
            id: ownIdSchema(
              "Unique in its item and never changed. Made of the text while there is none.",
            ),
            text: lineSchema("What the learner chooses, in Markdown; shown as plain text."),
          }),
        )
        .min(2, "needs at least two responses")
        .max(20, "may have twenty responses at most")
        .describe(
          "What to choose from, in the order shown, which should not be that of the prompts. Some may match nothing.",
        ),
      reuse: z
        .literal(true)
        .optional()
        .describe("Lets one response be the match of several prompts."),
    })
    .describe("Prompts, each to be given one of the responses. Scored by the share that is right.")
    .meta({
      examples: [
        {
          kind: "matching",
          id: "decision-words",
          stem: "Which word goes with which meaning?",
          rationale: "Being told is not the same as having agreed.",
          prompts: [
            { id: "told", text: "Somebody was told what will happen.", match: "informed" },
            { id: "agreed", text: "Somebody said yes, and could have said no.", match: "consent" },
          ],
          responses: [
            { id: "consent", text: "Consent" },
            { id: "capacity", text: "Capacity" },
            { id: "informed", text: "Information" },
          ],
        },
      ],
    });
}

const matchSchemas = new WeakSet<z.core.$ZodType>();

function matchSchema() {
  const schema = idSchema().describe(
    "The id of the response that goes with it, or its text as it stands there.",
  );
  matchSchemas.add(schema);
  return schema;
}

/** Whether it is of a response's id, in whose place an author may write the response's text. */
export function isMatchSchema(schema: z.core.$ZodType): boolean {
  return matchSchemas.has(schema);
}

export type Matching = z.infer<ReturnType<typeof matchingSchema>>;

/** Ids of a prompt and of the response that was given to it, or goes with it. */
export interface MatchedPair {
  readonly prompt: string;
  readonly response: string;
}

/** Prompts without a response are left out. */
export interface MatchingResponse {
  readonly kind: "matching";
  readonly pairs: readonly MatchedPair[];
}

export interface MatchingRubric {
  readonly kind: "matching";
  readonly responses: readonly string[];
  /** Every prompt with what goes with it. */
  readonly pairs: readonly MatchedPair[];
}

export function matchingRubric(item: Matching): MatchingRubric {
  return {
    kind: item.kind,
    responses: item.responses.map(({ id }) => id),
    pairs: item.prompts.map(({ id, match }) => ({ prompt: id, response: match })),
  };
}

/** A stored response, or null when it is not one. */
export function readMatchingResponse(
  stored: Readonly<Record<string, unknown>>,
): MatchingResponse | null {
  const { pairs } = stored;
  if (!Array.isArray(pairs)) return null;
  const read = pairs.flatMap((pair: Partial<MatchedPair> | null) => {
    const { prompt, response } = pair ?? {};
    return typeof prompt === "string" && typeof response === "string" ? [{ prompt, response }] : [];
  });
  return read.length === pairs.length ? { kind: "matching", pairs: read } : null;
}

/** The share of prompts that were given their match. Of two responses to one prompt the last counts. */
export function gradeMatching(rubric: MatchingRubric, response: MatchingResponse): Outcome {
  const given = new Map(response.pairs.map((pair) => [pair.prompt, pair.response]));
  const right = rubric.pairs.filter((pair) => given.get(pair.prompt) === pair.response);
  return outcome(right.length / rubric.pairs.length);
}
