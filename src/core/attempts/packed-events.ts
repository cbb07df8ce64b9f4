import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";
import { record } from "./records.ts";

/**
 * A history in few values, which a browser reads many times faster than an object for each event: of the
 * answers a column for each field, with each value once. It holds all of every event.
 */
export interface PackedEvents {
  /** Of this format. Another means that nothing is known of the rest. */
  readonly format: typeof FORMAT;
  readonly ids: readonly string[];
  readonly times: Float64Array;
  readonly columns: Readonly<Record<Field, Column>>;
  /** Events of all other kinds, which are few. */
  readonly others: readonly AttemptEvent[];
}

interface Column {
  readonly values: readonly unknown[];
  /** The place of each answer's value among them. */
  readonly places: Uint32Array;
}

/** All that an answer has beside its version, kind, id and time: `unpackAnswers` has the compiler look. */
const fields = [
  ...(["tz", "attempt", "quiz", "mode", "bank", "item", "revision", "response"] as const),
  ...(["optionIds", "verdict", "score", "confidence", "hints", "tries", "ms", "rating"] as const),
] as const;

type Field = (typeof fields)[number];

/** To be counted up with every change of the format, and of what `readAttemptEvent` makes of an entry. */
const FORMAT = 1;

/** Events of different ids. */
export function packEvents(events: readonly AttemptEvent[]): PackedEvents {
  const answers = events.filter((event) => event.kind === "answered").sort(byTime);
  return {
    format: FORMAT,
    ids: answers.map(({ id }) => id),
    times: Float64Array.from(answers, ({ at }) => at),
    columns: Object.fromEntries(
      fields.map((field) => [field, packColumn(answers.map((answer) => answer[field]))]),
    ) as Record<Field, Column>,
    others: events.filter(({ kind }) => kind !== "answered"),
  };
}

/** The events of a stored value, answers oldest first; null where it is none of this format, or damaged. */
export function unpackEvents(value: unknown): readonly AttemptEvent[] | null {
  if (record(value)?.format !== FORMAT) return null;
  try {
    const packed = value as PackedEvents;
    return isSound(packed) ? [...unpackAnswers(packed), ...packed.others] : null;
  } catch {
    return null;
  }
}

/**
 * Each as one literal, which is several times faster than setting its fields one by one.
 * @throws where a place leads nowhere.
 */
function unpackAnswers({ ids, times, columns }: PackedEvents): readonly ItemAnswered[] {
  const of = ({ values, places }: Column, index: number) => {
    const value = values[places[index] ?? 0];
    if (value === undefined) throw new RangeError();
    return value;
  };
  return ids.map((id, index) => {
    const answer = {
      v: 2,
      id,
      at: times[index] ?? 0,
      tz: of(columns.tz, index),
      attempt: of(columns.attempt, index),
      quiz: of(columns.quiz, index),
      mode: of(columns.mode, index),
      kind: "answered",
      bank: of(columns.bank, index),
      item: of(columns.item, index),
      revision: of(columns.revision, index),
      response: of(columns.response, index),
      optionIds: of(columns.optionIds, index),
      verdict: of(columns.verdict, index),
      score: of(columns.score, index),
      confidence: of(columns.confidence, index),
      hints: of(columns.hints, index),
      tries: of(columns.tries, index),
      ms: of(columns.ms, index),
      rating: of(columns.rating, index),
    } satisfies Record<keyof ItemAnswered, unknown>;
    return answer as ItemAnswered;
  });
}

/** Whether its parts fit together. What they hold was read before it was packed. */
function isSound({ ids, times, columns, others }: PackedEvents): boolean {
  const { length } = ids;
  return (
    times.length === length &&
    others.every(({ id }) => typeof id === "string") &&
    ids.every((id) => typeof id === "string") &&
    Object.values(columns).every(({ places }) => places.length === length)
  );
}

function packColumn(all: readonly unknown[]): Column {
  const values: unknown[] = [];
  const places = new Uint32Array(all.length);
  const known = new Map<unknown, number>();
  /** Of lists and objects, by their text. */
  const texts = new Map<string, number>();
  for (const [index, value] of all.entries()) {
    const isObject = typeof value === "object" && value !== null;
    const found: Map<unknown, number> = isObject ? texts : known;
    const key = isObject ? JSON.stringify(value) : value;
    const place = found.get(key) ?? values.push(value) - 1;
    found.set(key, place);
    places[index] = place;
  }
  return { values, places };
}
