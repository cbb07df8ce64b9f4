import { z } from "zod";

const DIFFERENCES = ["signs", "accents", "case"] as const;

/** Which differences of spelling, that make none by themselves, tell a right answer from a wrong one. */
export function exactSchema() {
  return z
    .array(z.enum(DIFFERENCES))
    .min(1, "must name signs, accents or case")
    .optional()
    .describe(
      "What has to be typed to the letter: signs (all of them), accents (also ø for o, ß for ss), case (capitals and small letters).",
    );
}

export type Exact = readonly (typeof DIFFERENCES)[number][];

/** The same for grading. Nothing stands in it that makes no difference, so that other items stay as they were. */
export interface ExactRubric {
  /** As for `normalise`. */
  readonly signs?: string;
  readonly accentSensitive?: true;
  readonly caseSensitive?: true;
}

/** @param signs Those that the author wrote out, or `all` or `none`. */
export function exactRubric(exact: Exact = [], signs?: string): ExactRubric {
  const counted = signs ?? (exact.includes("signs") ? "all" : undefined);
  return {
    ...(counted && { signs: counted }),
    ...(exact.includes("accents") && { accentSensitive: true }),
    ...(exact.includes("case") && { caseSensitive: true }),
  };
}
