import type { ItemAnswered, ReviewChanged } from "../../../src/core/attempts/attempt-events.ts";

/** A right answer to the item "q1", given unasked for confidence at noon of 1 March 2026, UTC. */
export function answered(fields: Partial<ItemAnswered> = {}): ItemAnswered {
  const at = fields.at ?? Date.UTC(2026, 2, 1, 12);
  return {
    ...{ v: 2, kind: "answered", id: `answer-${fields.item ?? "q1"}-${at}`, at, tz: 0 },
    ...{ attempt: "run-1", quiz: "consent", mode: "study", bank: "consent" },
    ...{ item: "q1", revision: "r1", optionIds: [] },
    response: { kind: "single-choice", chosen: "right" },
    ...{ verdict: "correct", score: 1, confidence: null },
    ...{ hints: 0, tries: 1, ms: null, rating: null },
    ...fields,
  } as ItemAnswered;
}

export function changed(
  action: ReviewChanged["action"],
  fields: Partial<ReviewChanged> = {},
): ReviewChanged {
  const at = fields.at ?? Date.UTC(2026, 2, 1, 13);
  const id = `${action}-${at}`;
  return {
    ...{ v: 2, kind: "review-changed", id, at, tz: 0, bank: "consent", item: "q1" },
    action,
    ...fields,
  };
}

export const wrong = { verdict: "incorrect", score: 0 } as const;
export const partly = { verdict: "partial", score: 0.5 } as const;

/** Noon, UTC, so many days after 1 March 2026. */
export function noon(days: number): number {
  return Date.UTC(2026, 2, 1 + days, 12);
}
