import fc from "fast-check";
import type { AttemptEvent, ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import { outcome } from "../../../src/core/outcome.ts";

/** Noon UTC on the nth of March 2026. */
export function march(day: number, hour = 12): number {
  return Date.UTC(2026, 2, day, hour);
}

let made = 0;

/** An answer that was right, with every id its own, unless told otherwise. */
export function answered(
  given: Partial<Omit<ItemAnswered, "verdict" | "score">> & { readonly score?: number } = {},
): ItemAnswered {
  const { score = 1, ...fields } = given;
  made += 1;
  return {
    ...{ v: 2, kind: "answered", id: `event-${made}`, at: march(1), tz: 0 },
    ...{ attempt: "run", quiz: "consent", mode: "study", bank: "consent", item: "q1" },
    ...{ revision: "r1", response: { kind: "true-false", answer: true }, optionIds: [] },
    ...{ confidence: null, hints: 0, tries: 1, ms: null, rating: null },
    ...outcome(score),
    ...fields,
  };
}

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const name = fc.constantFrom("consent", "capacity", "refusing");
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const stamp = {
  v: fc.constant(2 as const),
  id,
  // Often of one moment, as two devices may write them.
  at: fc.oneof(fc.nat(2 ** 45), fc.nat(2)),
  tz: fc.integer({ min: -720, max: 840 }),
};
const run = { attempt: name, quiz: name, mode: fc.constantFrom("study", "exam", "review") };
const response = fc.record({ kind: fc.constant("true-false" as const), answer: fc.boolean() });

/** Any event, its id one of six, so that ids often meet. */
export const anyEvent: fc.Arbitrary<AttemptEvent> = fc.oneof(
  fc.record({
    ...stamp,
    ...run,
    kind: fc.constant("started" as const),
    seed: orNull(fc.nat()),
    items: fc.array(name),
    limit: orNull(fc.nat()),
  }),
  fc.record({ ...stamp, ...run, kind: fc.constant("submitted" as const) }),
  fc.record(
    {
      ...stamp,
      ...run,
      kind: fc.constant("entered" as const),
      bank: name,
      item: name,
      revision: name,
      response: orNull(response),
      flagged: fc.boolean(),
    },
    {
      requiredKeys: [
        "v",
        "id",
        "at",
        "tz",
        "attempt",
        "quiz",
        "mode",
        "kind",
        "item",
        "response",
        "flagged",
      ],
    },
  ),
  fc.record({
    ...stamp,
    kind: fc.constant("review-changed" as const),
    bank: name,
    item: name,
    action: fc.constantFrom("skip", "bury", "forget", "restore"),
  }),
  fc.record({
    ...stamp,
    kind: fc.constant("article-read" as const),
    article: name,
    read: fc.boolean(),
  }),
  fc.record({
    ...stamp,
    ...run,
    kind: fc.constant("withdrawn" as const),
    bank: name,
    item: name,
    answer: id,
  }),
  fc
    .record({
      ...stamp,
      ...run,
      kind: fc.constant("answered" as const),
      bank: name,
      item: name,
      revision: fc.constantFrom("r1", "r2"),
      response: orNull(response),
      optionIds: fc.array(name),
      confidence: orNull(fc.constantFrom("sure", "unsure", "guess")),
      hints: fc.nat(5),
      tries: fc.integer({ min: 1, max: 9 }),
      ms: orNull(fc.nat()),
      rating: orNull(fc.constantFrom(1, 2, 3, 4)),
    })
    .chain((fields) => fc.nat(4).map((quarters) => ({ ...fields, ...outcome(quarters / 4) }))),
);
