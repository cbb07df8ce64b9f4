import { type Day, type DayTerms, localDay } from "../local-day.ts";
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
  const answers = [...events].filter((event) => event.kind === "answered");
  const days = new Map<string, Set<Day>>();
  return answers.sort(byTimeAndTry).filter((answer) => {
    const known = days.get(answer.item) ?? new Set();
    days.set(answer.item, known);
    const before = known.size;
    return known.add(localDay(answer, day)).size > before;
  });
}

/** At the same time, the first try before the second. */
function byTimeAndTry(a: ItemAnswered, b: ItemAnswered): number {
  return a.at - b.at || a.tries - b.tries || byTime(a, b);
}
