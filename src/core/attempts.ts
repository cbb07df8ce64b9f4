import type { AttemptEvent, AttemptStarted, ItemAnswered } from "./attempt-events.ts";
import type { Response } from "./items/item.ts";
import type { Outcome } from "./outcome.ts";

/** The newest run through a quiz. */
export interface AttemptState {
  /** Null before the first event. */
  readonly attempt: string | null;
  /** Its answers by item, first try first. */
  readonly answers: ReadonlyMap<string, readonly ItemAnswered[]>;
}

/** How a learner stands with one item in an attempt. */
export type Standing =
  | { readonly status: "unanswered" }
  /** Answered, but before the item changed into what the page now asks. */
  | { readonly status: "changed" }
  /** `first` counts in the result; `last` is the answer to show. */
  | { readonly status: "graded"; readonly first: ItemAnswered; readonly last: ItemAnswered };

/** What only the caller knows about an event: no clock and no randomness in here. */
export interface Stamp {
  readonly id: string;
  readonly at: number;
  readonly tz: number;
}

/**
 * Folds one bank's events into its newest attempt: the one whose earliest event is the latest. The
 * order of the events does not matter, nor does meeting one twice.
 */
export function foldAttempts(events: Iterable<AttemptEvent>): AttemptState {
  const united = [...new Map([...events].map((event) => [event.id, event])).values()];
  const beginnings = new Map<string, AttemptEvent>();
  for (const event of united.sort(byTime)) {
    if (!beginnings.has(event.attempt)) beginnings.set(event.attempt, event);
  }
  const attempt = [...beginnings.values()].at(-1)?.attempt ?? null;
  const answers = new Map<string, ItemAnswered[]>();
  for (const event of united.sort(byTry)) {
    if (event.kind !== "answered" || event.attempt !== attempt) continue;
    answers.set(event.item, [...(answers.get(event.item) ?? []), event]);
  }
  return { attempt, answers };
}

/** Where the item stands, as it reads at `revision`. */
export function standing(state: AttemptState, item: string, revision: string): Standing {
  const answers = state.answers.get(item) ?? [];
  const current = answers.filter((answer) => answer.revision === revision);
  const first = current[0];
  if (first !== undefined) return { status: "graded", first, last: current.at(-1) ?? first };
  return { status: answers.length > 0 ? "changed" : "unanswered" };
}

/** The event of beginning afresh. `stamp.id` names both the event and its attempt. */
export function start(bank: string, stamp: Stamp): AttemptStarted {
  return { v: 1, kind: "started", ...stamp, attempt: stamp.id, bank, mode: "study" };
}

/**
 * The event of an answer. Before the first start all answers belong to one attempt of a fixed name, so
 * that two tabs in which a learner begins at the same time answer the same run.
 */
export function answer(
  state: AttemptState,
  given: {
    readonly bank: string;
    readonly item: string;
    readonly revision: string;
    readonly response: Response;
    readonly outcome: Outcome;
  },
  stamp: Stamp,
): ItemAnswered {
  const { outcome, ...rest } = given;
  const earlier = (state.answers.get(given.item) ?? []).filter(
    ({ revision }) => revision === given.revision,
  );
  return {
    v: 1,
    kind: "answered",
    ...stamp,
    attempt: state.attempt ?? "first",
    ...rest,
    mode: "study",
    ...outcome,
    tries: earlier.length + 1,
  };
}

/** By try before time, so that a clock put back cannot make a second try the first. */
function byTry(a: AttemptEvent, b: AttemptEvent): number {
  const tries = (event: AttemptEvent) => (event.kind === "answered" ? event.tries : 0);
  return tries(a) - tries(b) || byTime(a, b);
}

/** Ties break by id, so that every tab and every merge agrees. */
function byTime(a: AttemptEvent, b: AttemptEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
