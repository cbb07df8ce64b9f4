import type { GapRubric } from "../items/cloze.ts";

/** Alternatives multiply with each gap; beyond this many none is named. */
const MOST = 64;

/** Every way of filling all gaps rightly, in the gaps' order; null when there are too many to list. */
export function fillingsOf(gaps: readonly GapRubric[]): readonly (readonly string[])[] | null {
  return gaps.reduce<readonly (readonly string[])[] | null>(
    (fillings, gap) => {
      const accepted = "key" in gap ? [gap.key] : gap.accept;
      if (fillings === null || fillings.length * accepted.length > MOST) return null;
      return fillings.flatMap((texts) => accepted.map((text) => [...texts, text]));
    },
    [[]],
  );
}
