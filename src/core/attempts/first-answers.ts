import { type DayTerms, localDay } from "../local-day.ts";
import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";

/**
 * Each item's first answer of each day, oldest first. Answering again the same day shows what was
 * read a minute ago, not what was remembered.
 */
export function firstAnswersOfDay(
  events: Iterable<AttemptEvent>,
  day: DayTerms = {},
): readonly ItemAnswered[] {
  const firsts = new Map<string, ItemAnswered>();
  const answers = [...events].filter((event) => event.kind === "answered");
  for (const answer of answers.sort(byTimeAndTry)) {
    const key = `${localDay(answer, day)} ${answer.item}`;
    if (!firsts.has(key)) firsts.set(key, answer);
  }
  return [...firsts.values()];
}

/** At the same time, the first try before the second. */
function byTimeAndTry(a: ItemAnswered, b: ItemAnswered): number {
  return a.at - b.at || a.tries - b.tries || byTime(a, b);
}
