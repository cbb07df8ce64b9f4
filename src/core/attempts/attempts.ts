import { groupBy } from "../group-by.ts";
import type { Response } from "../items/item.ts";
import type { Outcome } from "../outcome.ts";
import type {
  AttemptEvent,
  AttemptStarted,
  AttemptSubmitted,
  Confidence,
  ItemAnswered,
  Rating,
  ResponseEntered,
} from "./attempt-events.ts";
import { byTry, placesOf } from "./attempt-order.ts";
import { eachOnce } from "./by-time.ts";
import type { Practice, Stamp } from "./event-fields.ts";
import { withoutWithdrawn } from "./withdrawn.ts";

/** The newest attempt at a quiz. */
export interface AttemptState {
  /** Null before the first event. */
  readonly attempt: string | null;
  /** Its place among the attempts, a time; 0 before the first event. */
  readonly place: number;
  /** When the newest of its events was, a time; 0 before the first. */
  readonly latest: number;
  /** Its start, with the limit now in force; null where there are only answers. */
  readonly started: AttemptStarted | null;
  /** Its answers by item, first try first. */
  readonly answers: ReadonlyMap<string, readonly ItemAnswered[]>;
  /** Responses entered in an exam, by item. */
  readonly entries: ReadonlyMap<string, ResponseEntered>;
  /** When an exam was submitted. */
  readonly submitted: AttemptSubmitted | null;
}

/** What came of one item in an attempt. */
export type ItemStatus =
  | { readonly status: "unanswered" }
  /** Answered, but before the item changed into what the page now asks. */
  | { readonly status: "changed" }
  /**
   * `first` counts in the result; `last` is the answer to show. Where that has no response, for the
   * learner asked to see the answer, `tried` is what they had tried before, if anything.
   */
  | {
      readonly status: "graded";
      readonly first: ItemAnswered;
      readonly last: ItemAnswered;
      readonly tried: Response | null;
    };

/** An answer, as the page reports it. */
export type Given = Pick<
  ItemAnswered,
  "bank" | "item" | "revision" | "response" | "optionIds" | "hints" | "ms"
> & {
  readonly outcome: Outcome;
  readonly confidence: Confidence | null;
  readonly rating: Rating | null;
};

/**
 * Folds the events of one quiz, practised in one mode, into its newest attempt: the one started last.
 * The order of the events does not matter, nor does meeting one twice.
 */
export function foldAttempts(events: Iterable<AttemptEvent>): AttemptState {
  const united = eachOnce([...events].filter((event) => "attempt" in event));
  const places = placesOf(united);
  const [attempt, place] = [...places].sort((a, b) => a[1] - b[1]).at(-1) ?? [null, 0];
  const own = united.filter((event) => event.attempt === attempt);
  const started = own.filter((event) => event.kind === "started");
  const answers = withoutWithdrawn(own).filter((event) => event.kind === "answered");
  const entries = own.filter((event) => event.kind === "entered");
  return {
    ...{ attempt, place, latest: own.at(-1)?.at ?? 0 },
    started: begun(started),
    answers: groupBy(answers.sort(byTry), ({ item }) => item),
    entries: new Map(entries.map((event) => [event.item, event])),
    submitted: own.find((event) => event.kind === "submitted") ?? null,
  };
}

/** The item's status in the attempt, at its current `revision`. */
export function itemStatus(state: AttemptState, item: string, revision: string): ItemStatus {
  const answers = state.answers.get(item) ?? [];
  const current = answers.filter((answer) => answer.revision === revision);
  const first = current[0];
  if (first !== undefined) {
    const tried = current.findLast(({ response }) => response)?.response ?? null;
    return { status: "graded", first, last: current.at(-1) ?? first, tried };
  }
  return { status: answers.length > 0 ? "changed" : "unanswered" };
}

/**
 * The event that starts a new attempt. `stamp.id` names both the event and the attempt, which becomes
 * the newest even where a clock that ran fast dated the last one after it.
 */
export function startAttempt(
  { place }: Pick<AttemptState, "place">,
  practice: Practice,
  plan: Pick<AttemptStarted, "seed" | "items" | "limit">,
  stamp: Stamp,
): AttemptStarted {
  const later = place >= stamp.at ? { place: place + 1 } : {};
  return { v: 2, kind: "started", ...stamp, attempt: stamp.id, ...practice, ...plan, ...later };
}

/** The event of an answer. Before any attempt was started it belongs to one with a fixed name. */
export function answerItem(
  state: AttemptState,
  practice: Practice,
  given: Given,
  stamp: Stamp,
): ItemAnswered {
  const { outcome, ...rest } = given;
  const earlier = state.answers
    .get(given.item)
    ?.filter(({ revision }) => revision === given.revision);
  return {
    ...{ v: 2, kind: "answered", ...stamp, ...practice },
    attempt: attemptOf(state, practice),
    ...rest,
    ...outcome,
    tries: (earlier?.length ?? 0) + 1,
  };
}

/** The attempt's id; before the first, a fixed one, so that two tabs that start at once agree. */
export function attemptOf({ attempt }: AttemptState, { mode }: Practice): string {
  return attempt ?? (mode === "study" ? "first" : `first-${mode}`);
}

/** The first start event of an attempt, with the limit of the last: later ones change the limit. */
function begun(started: readonly AttemptStarted[]): AttemptStarted | null {
  const [first] = started;
  return first ? { ...first, limit: started.at(-1)?.limit ?? null } : null;
}
