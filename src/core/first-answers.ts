import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { localDay } from "./local-day.ts";

/**
 * Each item's first answer of each day, oldest first. Answering again the same day shows what was
 * read a minute ago, not what was remembered.
 */
export function firstsOfDay(events: Iterable<AttemptEvent>): readonly ItemAnswered[] {
  const firsts = new Map<string, ItemAnswered>();
  const answers = [...events].filter((event) => event.kind === "answered");
  for (const answer of answers.sort(byTime)) {
    const key = `${localDay(answer)} ${answer.item}`;
    if (!firsts.has(key)) firsts.set(key, answer);
  }
  return [...firsts.values()];
}

/** Ties break by try and then by id, so that every tab and every merge agrees. */
function byTime(a: ItemAnswered, b: ItemAnswered): number {
  return a.at - b.at || a.tries - b.tries || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
