import type { ItemAnswered } from "../attempts/attempt-events.ts";
import { type DayTerms, localDay } from "../local-day.ts";

/** What progress needs to know of an item that the site has now. */
export interface KnownItem {
  readonly id: string;
  readonly bank: string;
  readonly revision: string;
  /** Empty when its author named none. */
  readonly objective: string;
}

/**
 * - unseen: never answered.
 * - changed: answered, but not since it became another question.
 * - under-way: answered.
 * - mastered: right on two different days, and right the last time.
 * - seen: answered and never graded (a reflection).
 */
export type Mastery = "unseen" | "changed" | "under-way" | "mastered" | "seen";

/**
 * An item's mastery by its first answers of each day.
 *
 * Two days rather than one, since being right again after forgetting could set in is what predicts
 * keeping it ("successive relearning": Rawson & Dunlosky 2011, J. Exp. Psychol. Gen. 140(3), who go on
 * to three; two is Waymark's choice, so that a short guide can be mastered at all). The latest answer
 * must be right too: mastery can be lost, and is then won back by the next right day.
 */
export function masteryOf(
  item: KnownItem,
  firsts: readonly ItemAnswered[],
  day: DayTerms = {},
): Mastery {
  const answers = firsts.filter((answer) => answer.item === item.id);
  if (answers.length === 0) return "unseen";
  const current = answers.filter(({ revision }) => revision === item.revision);
  if (current.length === 0) return "changed";
  const judged = current.filter((answer) => wasRight(answer) !== null);
  const latest = judged.at(-1);
  if (latest === undefined) return "seen";
  const rightDays = new Set(judged.filter(wasRight).map((answer) => localDay(answer, day)));
  return wasRight(latest) && rightDays.size >= 2 ? "mastered" : "under-way";
}

/**
 * Whether an answer was right; null when nobody judged it. A flashcard is judged by the learner, and
 * "hard" is still recalled: only "again" is a lapse in FSRS.
 */
export function wasRight(answer: ItemAnswered): boolean | null {
  if (answer.verdict !== "ungraded") return answer.verdict === "correct";
  return answer.rating === null ? null : answer.rating >= 2;
}
