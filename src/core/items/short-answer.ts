import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { ANSWER_LIMIT, matchesPattern } from "./answer-pattern.ts";
import { exactRubric, exactSchema } from "./exact.ts";
import { itemFields, markdownSchema } from "./fields.ts";
import { isAmong } from "./normalise.ts";

/** A word or phrase to type. */
export function shortAnswerSchema() {
  return z
    .strictObject({
      kind: z.literal("short-answer"),
      ...itemFields(),
      accept: acceptSchema(),
      exact: exactSchema(),
      signs: signsSchema().optional(),
      pattern: z
        .string()
        .min(1)
        .max(ANSWER_LIMIT)
        .optional()
        .describe(
          "A JavaScript regular expression that describes further right answers as a whole. Tried on the answer with its accents and punctuation, its spaces tidied. Of its parts at most two may repeat without end; none inside another; no backreferences, no lookbehind.",
        ),
      caseSensitive: z.boolean().optional().describe("true: the same as exact: [case]."),
      lang: z
        .string()
        .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language tag, such as fr")
        .optional()
        .describe("The language of the answer, where it is not the page's."),
      feedback: z.array(foreseenSchema()).optional().describe("For foreseen wrong answers."),
    })
    .describe("A word or phrase to type.")
    .meta({
      examples: [
        {
          kind: "short-answer",
          id: "word-for-permission",
          stem: "What do you need before you help an adult who can decide for herself?",
          rationale: "She decides, so she has to have said yes.",
          accept: ["consent", "her consent", "permission"],
          pattern: "(?:her )?(?:okay|agreement)",
          feedback: [{ match: "capacity", text: "Capacity is what lets her give it." }],
        },
      ],
    });
}

/** Right answers to something typed. */
export function acceptSchema() {
  return z
    .array(z.string().trim().min(1, "must not be empty").max(ANSWER_LIMIT))
    .min(1, "needs at least one answer")
    .describe(
      "Right answers; the first is shown as the model. Case, accents, doubled spaces and the punctuation of prose make no difference (see exact); signs that carry meaning do, as in -x, f(x) and C#.",
    );
}

/** Which signs tell a right answer from a wrong one, where the rules of `countedSigns` will not do. */
export function signsSchema() {
  return z
    .union([
      z.enum(["all", "none"]),
      z
        .string()
        .regex(/^[\p{P}\p{S}]+$/u, "must be all, none, or the signs that count, such as ();")
        .max(60),
    ])
    .describe(
      "Which signs count: all, none, or exactly those written here, such as ();. When not given, those that carry meaning.",
    );
}

/** A wrong answer that was foreseen, with what to say to it. */
export function foreseenSchema() {
  return z.strictObject({
    match: z
      .string()
      .trim()
      .min(1)
      .max(ANSWER_LIMIT)
      .describe("The wrong answer, compared like a right one."),
    text: markdownSchema("What to say to it, in Markdown."),
  });
}

export type ShortAnswer = z.infer<ReturnType<typeof shortAnswerSchema>>;

/** `text` as it was typed. */
export interface ShortAnswerResponse {
  readonly kind: "short-answer";
  readonly text: string;
}

/** What grading reads. `accept` is as the author wrote it. */
export interface ShortAnswerRubric {
  readonly kind: "short-answer";
  readonly accept: readonly string[];
  /** As for `normalise`. */
  readonly signs?: string;
  readonly accentSensitive?: true;
  readonly pattern: string | null;
  readonly caseSensitive: boolean;
}

export function shortAnswerRubric(item: ShortAnswer): ShortAnswerRubric {
  const { kind, accept, signs, pattern = null } = item;
  const { caseSensitive = item.caseSensitive ?? false, ...exact } = exactRubric(item.exact, signs);
  return { kind, accept, ...exact, pattern, caseSensitive };
}

/** A stored response, or null when it is not one. */
export function readShortAnswerResponse(
  stored: Readonly<Record<string, unknown>>,
): ShortAnswerResponse | null {
  const { text } = stored;
  return typeof text === "string" ? { kind: "short-answer", text } : null;
}

/** 1 for an accepted answer or one that the pattern describes, else 0. */
export function gradeShortAnswer(
  rubric: ShortAnswerRubric,
  { text }: ShortAnswerResponse,
): Outcome {
  const { accept, pattern, caseSensitive } = rubric;
  const isAccepted = isAmong(accept, text, rubric);
  const isMatch = pattern !== null && matchesPattern(pattern, text, { caseSensitive });
  return outcome(isAccepted || isMatch ? 1 : 0);
}
