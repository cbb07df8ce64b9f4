import { z } from "zod";
import { type Outcome, outcome } from "../outcome.ts";
import { type ExactRubric, exactRubric, exactSchema } from "./exact.ts";
import { entrySchema, idSchema, itemFields, markdownSchema, optionFields } from "./fields.ts";
import { isAmong } from "./normalise.ts";
import { acceptSchema, foreseenSchema, signsSchema } from "./short-answer.ts";

/** Prose with gaps to fill. */
export function clozeSchema() {
  const gap = z.strictObject({
    id: idSchema().describe(
      "Unique in its item and never changed. [[id]] in the text is its place.",
    ),
    accept: acceptSchema().optional(),
    exact: exactSchema(),
    signs: signsSchema().optional(),
    feedback: z
      .array(foreseenSchema())
      .optional()
      .describe("For foreseen wrong answers to a gap that is typed into."),
    options: z
      .array(
        entrySchema({
          ...optionFields(),
          key: z.literal(true).optional().describe("Marks the one right option."),
        }),
      )
      .min(2, "needs at least two options")
      .optional()
      .describe("To choose from instead of typing, shown as plain text."),
    rationale: markdownSchema("Why its answer is right, in Markdown.").optional(),
  });
  return z
    .strictObject({
      kind: z.literal("cloze"),
      ...itemFields(),
      text: markdownSchema("The prose, in Markdown, with [[gap-id]] where each gap stands."),
      gaps: z
        .array(gap)
        .min(1, "needs at least one gap")
        .max(20)
        .describe("Each with what it accepts, to be typed, or with options."),
      exact: exactSchema().describe("For each gap that is typed into and does not say it itself."),
    })
    .describe("Prose with gaps, typed or chosen. Scored by the share that is right.")
    .meta({
      examples: [
        {
          kind: "cloze",
          id: "consent-in-words",
          stem: "Fill the gaps.",
          rationale: "Consent can be given only by who knows what to, and withdrawn at any time.",
          text: "Consent has to be [[quality]]. Whoever gave it may [[after]] it at any time.",
          gaps: [
            {
              id: "quality",
              accept: ["informed"],
              feedback: [{ match: "written", text: "A spoken yes counts too." }],
            },
            {
              id: "after",
              options: [
                { id: "withdraw", text: "withdraw", key: true },
                { id: "prove", text: "prove" },
              ],
            },
          ],
        },
      ],
    });
}

export type Cloze = z.infer<ReturnType<typeof clozeSchema>>;

/** What a gap was filled with: the text typed, or the id of the option chosen. */
export interface FilledGap {
  readonly gap: string;
  readonly text: string;
}

/** Gaps left empty are left out. */
export interface ClozeResponse {
  readonly kind: "cloze";
  readonly filled: readonly FilledGap[];
}

/** What makes a gap's answer right: the author's texts to accept, or the key among options. */
export type GapRubric =
  | (ExactRubric & { readonly id: string; readonly accept: readonly string[] })
  | { readonly id: string; readonly options: readonly string[]; readonly key: string };

export interface ClozeRubric {
  readonly kind: "cloze";
  readonly gaps: readonly GapRubric[];
}

export function clozeRubric(item: Cloze): ClozeRubric {
  const gaps = item.gaps.map(
    ({ id, accept = [], exact = item.exact, signs, options }): GapRubric => {
      if (!options) return { id, accept, ...exactRubric(exact, signs) };
      const key = options.find((option) => option.key)?.id ?? "";
      return { id, options: options.map((option) => option.id), key };
    },
  );
  return { kind: item.kind, gaps };
}

/** A stored response, or null when it is not one. */
export function readClozeResponse(stored: Readonly<Record<string, unknown>>): ClozeResponse | null {
  const { filled } = stored;
  if (!Array.isArray(filled)) return null;
  const read = filled.flatMap((entry: Partial<FilledGap> | null) => {
    const { gap, text } = entry ?? {};
    return typeof gap === "string" && typeof text === "string" ? [{ gap, text }] : [];
  });
  return read.length === filled.length ? { kind: "cloze", filled: read } : null;
}

/** The share of gaps that are filled right. Where a gap is filled twice the last counts. */
export function gradeCloze(rubric: ClozeRubric, response: ClozeResponse): Outcome {
  return outcome(rightGaps(rubric, response).size / rubric.gaps.length);
}

/** Ids of the gaps that are filled right. */
export function rightGaps({ gaps }: ClozeRubric, { filled }: ClozeResponse): ReadonlySet<string> {
  const texts = new Map(filled.map(({ gap, text }) => [gap, text]));
  const right = gaps.filter((gap) => {
    const text = texts.get(gap.id);
    if (text === undefined) return false;
    return "key" in gap ? text === gap.key : isAmong(gap.accept, text, gap);
  });
  return new Set(right.map(({ id }) => id));
}
