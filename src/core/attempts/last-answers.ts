import { groupBy } from "../group-by.ts";
import { foldReviewChanges } from "../review/review-overrides.ts";
import { answersOf } from "./answers.ts";
import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";

/** How an item was answered last; "unmarked" for one that is not graded. */
export type LastAnswer = "right" | "missed" | "unmarked";

/**
 * How each item, as it reads now, was answered last, by item id. Not in it are items not answered
 * since they changed, or that the learner reset.
 */
export function lastAnswers(
  items: Iterable<{ readonly id: string; readonly revision: string }>,
  events: readonly AttemptEvent[],
): ReadonlyMap<string, LastAnswer> {
  const forgotten = forgottenUntil(events);
  const revisions = new Map([...items].map(({ id, revision }) => [id, revision]));
  const latest = new Map<string, ItemAnswered>();
  for (const answer of answersOf(events)) {
    const { item, revision, at } = answer;
    if (revision !== revisions.get(item) || at <= (forgotten.get(item) ?? -1)) continue;
    latest.set(item, answer);
  }
  return new Map([...latest].map(([id, answer]) => [id, cameOf(answer)]));
}

function forgottenUntil(events: readonly AttemptEvent[]): ReadonlyMap<string, number> {
  const changes = events.filter((event) => event.kind === "review-changed").sort(byTime);
  const overrides = groupBy(changes, ({ item }) => item);
  return new Map(
    [...overrides].map(([item, own]) => [item, foldReviewChanges(own).forgotten ?? -1]),
  );
}

function cameOf({ verdict }: ItemAnswered): LastAnswer {
  if (verdict === "ungraded") return "unmarked";
  return verdict === "correct" ? "right" : "missed";
}
