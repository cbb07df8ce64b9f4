import type { ItemAnswered, Rating, ReviewChanged } from "../attempts/attempt-events.ts";
import { type Day, type DayTerms, localDay } from "../local-day.ts";
import {
  checkDay,
  followMisconception,
  isConfidentError,
  type Misconception,
} from "./misconception.ts";
import { ratingOf } from "./rating.ts";
import { foldReviewChanges } from "./review-overrides.ts";
import type { Memory, Remembered, Scheduler } from "./scheduling.ts";

/** The review of an item that was answered before. */
export interface Review {
  readonly item: string;
  /** The item is due on this day and from then on. */
  readonly due: Day;
  /** Null when the item has changed since it was answered: it starts afresh. */
  readonly memory: Memory | null;
  /** The chance of remembering it today, from 0 to 1; null without a memory. */
  readonly retrievability: number | null;
  readonly lastSeen: Day;
  readonly reason: ReviewReason;
  /** The learner was sure of an answer that was wrong, and has not put it right since. */
  readonly toPutRight: boolean;
  /** Never asked again, or not today, as the learner decided. */
  readonly suspended: "skipped" | "buried" | null;
}

/** Why an item comes back. `days` have passed since its last counted answer. */
export type ReviewReason =
  /** The learner was sure, and it was not right. */
  | { readonly kind: "misconception"; readonly days: number }
  /** A misconception was put right a week ago or more. */
  | { readonly kind: "check"; readonly days: number }
  /** The question is another than the one that was answered. */
  | { readonly kind: "changed"; readonly days: number }
  /** Right, and said to be a guess. */
  | { readonly kind: "guessed"; readonly days: number }
  /** Not wholly right; "unknown" where nothing was answered. */
  | { readonly kind: "missed" | "partly" | "unknown"; readonly days: number }
  | { readonly kind: "fading"; readonly days: number; readonly retrievability: number };

/**
 * Folds one item's events, those of each kind oldest first, into its review; null when it was never answered, or the
 * learner forgot it. Of a day's graded answers the first counts, of any others none.
 */
export function reviewOf(
  item: { readonly id: string; readonly revision: string },
  events: readonly (ItemAnswered | ReviewChanged)[],
  {
    scheduler,
    today,
    day = {},
  }: { readonly scheduler: Scheduler; readonly today: Day; readonly day?: DayTerms },
): Review | null {
  const changes = events.filter((event) => event.kind === "review-changed");
  const overrides = foldReviewChanges(changes, day);
  const { lastSeen, counted } = follow(item.revision, events, {
    ...{ scheduler, day },
    after: overrides.forgotten ?? -1,
  });
  if (lastSeen === null) return null;
  const due = counted === null ? lastSeen + 1 : dueOf(counted);
  const { buried } = overrides;
  return {
    item: item.id,
    due: buried === null ? due : Math.max(due, buried + 1),
    memory: counted?.memory ?? null,
    retrievability: counted && scheduler.retrievability(counted.memory, today),
    lastSeen,
    reason: reasonOf(counted, { scheduler, today, lastSeen }),
    toPutRight: counted?.misconception?.putRight === null,
    suspended: overrides.skipped ? "skipped" : buried !== null && today <= buried ? "buried" : null,
  };
}

/** The state after the counted answers to the item's current revision. */
interface Counted {
  readonly memory: Memory;
  readonly misconception: Misconception | null;
  readonly last: ItemAnswered;
}

/** In one pass: of a long history each answer is looked at on every visit. */
function follow(
  revision: string,
  events: readonly (ItemAnswered | ReviewChanged)[],
  {
    scheduler,
    day,
    after,
  }: { readonly scheduler: Scheduler; readonly day: DayTerms; readonly after: number },
): { readonly lastSeen: Day | null; readonly counted: Counted | null } {
  let before: Remembered | null = null;
  let now: Remembered | null = null;
  let misconception: Misconception | null = null;
  let latest: { readonly last: ItemAnswered; readonly rating: Rating } | null = null;
  let lastSeen: Day | null = null;
  for (const last of events) {
    if (last.kind !== "answered" || last.at <= after) continue;
    const rating = ratingOf(last);
    if (rating === null) continue;
    const seen = localDay(last, day);
    lastSeen = Math.max(lastSeen ?? seen, seen);
    // A learner who travels west may have a day twice; its first answer counts.
    if (last.revision !== revision || (now !== null && seen <= now.last)) continue;
    before = now;
    now = scheduler.after(before, seen, rating);
    misconception = followMisconception(misconception, last, { day: seen, rating });
    latest = { last, rating };
  }
  if (now === null || latest === null) return { lastSeen, counted: null };
  const memory = scheduler.next(before, now.last, latest.rating);
  return { lastSeen, counted: { memory, misconception, last: latest.last } };
}

function dueOf({ memory, misconception }: Counted): Day {
  return Math.min(memory.due, checkDay(misconception) ?? memory.due);
}

function reasonOf(
  counted: Counted | null,
  {
    scheduler,
    today,
    lastSeen,
  }: { readonly scheduler: Scheduler; readonly today: Day; readonly lastSeen: Day },
): ReviewReason {
  if (counted === null) return { kind: "changed", days: Math.max(0, today - lastSeen) };
  const { memory, misconception, last } = counted;
  const days = Math.max(0, today - memory.last);
  if (isConfidentError(last)) return { kind: "misconception", days };
  if (ratingOf(last) === 1) return { kind: missedHow(last), days };
  const check = checkDay(misconception);
  if (check !== null && today >= check) return { kind: "check", days };
  return { kind: "fading", days, retrievability: scheduler.retrievability(memory, today) };
}

function missedHow({ verdict, response }: ItemAnswered) {
  if (verdict === "correct") return "guessed";
  if (response === null) return "unknown";
  return verdict === "partial" ? "partly" : "missed";
}
