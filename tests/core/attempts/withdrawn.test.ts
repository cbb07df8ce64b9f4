import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttemptEvent, ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import {
  answerItem,
  foldAttempts,
  itemStatus,
  startAttempt,
} from "../../../src/core/attempts/attempts.ts";
import { lastAnswers } from "../../../src/core/attempts/last-answers.ts";
import { mergeEvents } from "../../../src/core/attempts/merge.ts";
import { withdrawAnswer, withoutWithdrawn } from "../../../src/core/attempts/withdrawn.ts";
import { writeFsrsCsv } from "../../../src/core/export/fsrs-csv.ts";
import { writeXapi } from "../../../src/core/export/xapi.ts";
import { progressOf } from "../../../src/core/progress/progress.ts";
import { foldReviews } from "../../../src/core/review/reviews.ts";
import { answered, march } from "../progress/progress-events.ts";

const practice = { quiz: "consent", mode: "flashcards" } as const;
const fresh = foldAttempts([]);
const plan = { seed: null, items: [], limit: null } as const;
const begun = startAttempt(fresh, practice, plan, { id: "run", at: march(1, 1), tz: 0 });
const site = ["q1", "q2"].map((id) => ({ id, bank: "consent", revision: "r1", objective: "" }));
const xapi = {
  site: "https://a.example/",
  learner: "x",
  language: "en",
  verb: "answered",
  items: new Map(),
};

/** All that is made of a history: what each fold of it says. */
function folds(events: readonly AttemptEvent[]) {
  const steps = events.filter((event) => event.kind !== "review-changed");
  const now = { at: march(20), tz: 0 };
  return {
    answers: foldAttempts(steps).answers,
    last: lastAnswers(site, events),
    progress: progressOf(events, site),
    reviews: foldReviews(site, events, { now, retention: 0.9 }),
    csv: writeFsrsCsv(events),
    // As the page exports it.
    xapi: writeXapi(mergeEvents(events), xapi),
  };
}

const rated = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 2, max: 19 }), fc.integer({ min: 0, max: 23 })), {
    minLength: 1,
    maxLength: 8,
    selector: ([day, hour]) => `${day} ${hour}`,
  })
  .chain((times) =>
    fc.tuple(
      ...times.map(([day, hour]) =>
        fc
          .record({ item: fc.constantFrom("q1", "q2"), score: fc.constantFrom(0, 1) })
          .map((came) =>
            answered({ ...practice, ...came, id: `card-${day}-${hour}`, at: march(day, hour) }),
          ),
      ),
    ),
  );

/** A log of ratings, and which of them were taken back. */
const log = rated.chain((answers) =>
  fc.record({ answers: fc.constant(answers), gone: fc.subarray(answers) }),
);

function takingBack(gone: readonly ItemAnswered[]): readonly AttemptEvent[] {
  return gone.map((one) =>
    withdrawAnswer(one, practice, { id: `undo-${one.id}`, at: one.at + 1000, tz: 0 }),
  );
}

test("what was taken back is as if never given, in everything that is made of a history", () => {
  fc.assert(
    fc.property(log, ({ answers, gone }) => {
      const kept = answers.filter((one) => !gone.includes(one));
      expect(folds([begun, ...answers, ...takingBack(gone)])).toEqual(folds([begun, ...kept]));
    }),
  );
});

test("neither order nor meeting an event twice matters, and merging loses nothing", () => {
  fc.assert(
    fc.property(log, fc.infiniteStream(fc.nat()), ({ answers, gone }, picks) => {
      const events = [begun, ...answers, ...takingBack(gone)];
      const mixed = events
        .map((event) => ({ event, rank: picks.next().value ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ event }) => event);
      expect(folds([...mixed, ...mixed.slice(0, 3)])).toEqual(folds(events));
      const [one, other] = [mixed.slice(0, 2), mixed.slice(1)];
      expect(mergeEvents(one, other)).toEqual(mergeEvents(other, one, other));
      expect(new Set(mergeEvents(one, other))).toEqual(new Set(events));
      expect(folds(mergeEvents(one, other))).toEqual(folds(events));
    }),
  );
});

test("only a withdrawal takes an answer back, and only an answer", () => {
  const card = answered({ ...practice, id: "card" });
  const [undo] = takingBack([card]);
  const again = { ...begun, id: "again" };
  const events = [begun, card, { ...takingBack([{ ...card, id: "again" }])[0], id: "undo" }, again];
  expect(withoutWithdrawn(events as AttemptEvent[])).toEqual(events);
  // Nothing but a withdrawal has a field of that name; a file may.
  expect(withoutWithdrawn([card, { ...again, answer: "card" } as AttemptEvent])).toHaveLength(2);
  expect(withoutWithdrawn([card, undo as AttemptEvent])).toEqual([undo]);
});

test("an undo that arrives before its answer, from another device, takes it back all the same", () => {
  const card = answered({ ...practice, id: "card" });
  const [undo] = takingBack([card]);
  if (undo?.kind !== "withdrawn") throw new Error("nothing was taken back");
  expect(foldAttempts([undo]).answers).toEqual(new Map());
  expect(foldAttempts([undo, card]).answers).toEqual(new Map());
});

test("the next rating is the first one again", () => {
  const card = answered({ ...practice, attempt: "run", score: 0 });
  const state = foldAttempts([begun, card, ...takingBack([card])]);
  expect(itemStatus(state, "q1", "r1")).toEqual({ status: "unanswered" });
  const { response, optionIds, hints, ms, confidence, bank, item, revision } = card;
  const outcome = { verdict: "correct", score: 1 } as const;
  const given = { response, optionIds, hints, ms, confidence, bank, item, revision, outcome };
  const again = answerItem(
    state,
    practice,
    { ...given, rating: 3 },
    { id: "b", at: march(2), tz: 0 },
  );
  expect(again.tries).toBe(1);
});
