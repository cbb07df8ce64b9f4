import type { GapRubric } from "../items/cloze.ts";

/** Alternatives multiply with each gap; beyond this many none is named. */
const MOST = 64;

/** The specification's separator between parts that must all be given. */
export const AND = "[,]";

/**
 * Every way of filling all gaps rightly, in the gaps' order; null when there are too many to list, or one
 * cannot be told from two.
 */
export function fillingsOf(gaps: readonly GapRubric[]): readonly (readonly string[])[] | null {
  if (gaps.some((gap) => "accept" in gap && !areListable(gap.accept))) return null;
  return gaps.reduce<readonly (readonly string[])[] | null>(
    (fillings, gap) => {
      const accepted = "key" in gap ? [gap.key] : gap.accept;
      if (fillings === null || fillings.length * accepted.length > MOST) return null;
      return fillings.flatMap((texts) => accepted.map((text) => [...texts, text]));
    },
    [[]],
  );
}

/** Whether none contains the separator. */
export function areListable(texts: readonly string[]): boolean {
  return texts.every((text) => !text.includes(AND));
}
