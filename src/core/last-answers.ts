import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { foldWishes } from "./review-wishes.ts";
import { withoutWithdrawn } from "./withdrawn.ts";

/** How an item was answered last; "unmarked" for one that nobody grades. */
export type LastAnswer = "right" | "missed" | "unmarked";

/**
 * How each item, as it reads now, was answered last, by item id. Not in it are items not answered
 * since they changed, or forgotten by the learner's wish.
 */
export function lastAnswers(
  items: Iterable<{ readonly id: string; readonly revision: string }>,
  events: readonly AttemptEvent[],
): ReadonlyMap<string, LastAnswer> {
  const forgotten = forgottenUntil(events);
  const revisions = new Map([...items].map(({ id, revision }) => [id, revision]));
  const latest = new Map<string, ItemAnswered>();
  for (const event of withoutWithdrawn(events)) {
    if (event.kind !== "answered" || event.revision !== revisions.get(event.item)) continue;
    if (event.at <= (forgotten.get(event.item) ?? -1)) continue;
    const known = latest.get(event.item);
    if (known === undefined || isLater(event, known)) latest.set(event.item, event);
  }
  return new Map([...latest].map(([id, answer]) => [id, cameOf(answer)]));
}

function forgottenUntil(events: readonly AttemptEvent[]): ReadonlyMap<string, number> {
  const changes = events
    .filter((event) => event.kind === "review-changed")
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const items = new Set(changes.map(({ item }) => item));
  return new Map(
    [...items].map((item) => {
      const wishes = foldWishes(changes.filter((change) => change.item === item));
      return [item, wishes.forgotten ?? -1];
    }),
  );
}

/** Ties break by id, so that every tab and every merge agrees. */
function isLater(a: ItemAnswered, b: ItemAnswered): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id);
}

function cameOf({ verdict }: ItemAnswered): LastAnswer {
  if (verdict === "ungraded") return "unmarked";
  return verdict === "correct" ? "right" : "missed";
}
