import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttemptEvent,
  type ItemAnswered,
  readAttemptEvent,
} from "../../../src/core/attempts/attempt-events.ts";
import { placesOf } from "../../../src/core/attempts/attempt-order.ts";
import {
  answerItem,
  foldAttempts,
  type Given,
  itemStatus,
  startAttempt,
} from "../../../src/core/attempts/attempts.ts";
import { changeLimit, recordEntry, submitAttempt } from "../../../src/core/attempts/exam-events.ts";
import { resumeAttempt } from "../../../src/core/attempts/resume.ts";

/** An answer in short: "right" is the key of every item here. */
function answered(fields: Partial<ItemAnswered> & { readonly id: string }): ItemAnswered {
  const event = {
    v: 2,
    kind: "answered",
    attempt: "run-1",
    quiz: "consent",
    bank: "consent",
    item: "q1",
    revision: "r1",
    mode: "study",
    at: 1000,
    tz: 0,
    response: { kind: "single-choice", chosen: "right" },
    optionIds: [],
    score: 1,
    verdict: "correct",
    confidence: null,
    hints: 0,
    tries: 1,
    ms: null,
    rating: null,
    ...fields,
  };
  return event as ItemAnswered;
}

const study = { quiz: "consent", mode: "study" } as const;
const exam = { quiz: "consent", mode: "exam" } as const;
const fresh = foldAttempts([]);
const whole = { seed: null, items: [], limit: null } as const;

const wrong = {
  response: { kind: "single-choice", chosen: "other" },
  score: 0,
  verdict: "incorrect",
} as const;

describe("folding", () => {
  test("no events are no attempt", () => {
    const state = foldAttempts([]);
    expect(state.attempt).toBeNull();
    expect(itemStatus(state, "q1", "r1")).toEqual({ status: "unanswered" });
  });

  test("the first answer counts and the last one shows", () => {
    const first = answered({ id: "a", ...wrong });
    const second = answered({ id: "b", tries: 2, at: 2000, ...wrong });
    const third = answered({ id: "c", tries: 3, at: 3000 });
    expect(itemStatus(foldAttempts([third, first, second]), "q1", "r1")).toEqual({
      status: "graded",
      first,
      last: third,
      tried: third.response,
    });
  });

  test("who asks to see the answer after a try is shown it beside what they tried", () => {
    const tried = answered({ id: "a", ...wrong });
    const asked = answered({ id: "b", tries: 2, at: 2000, ...wrong, response: null });
    const status = (...events: readonly ItemAnswered[]) =>
      itemStatus(foldAttempts(events), "q1", "r1");
    expect(status(tried, asked)).toMatchObject({ last: asked, tried: tried.response });
    // Who never tried has nothing to stand beside it.
    expect(status(asked)).toMatchObject({ last: asked, tried: null });
  });

  test("a clock put back between two tries does not swap them", () => {
    const first = answered({ id: "a", at: 5000, ...wrong });
    const second = answered({ id: "b", at: 1000, tries: 2 });
    expect(itemStatus(foldAttempts([second, first]), "q1", "r1")).toMatchObject({ first });
  });

  test("a later attempt hides the answers of an earlier one", () => {
    const old = answered({ id: "a" });
    const begun = startAttempt(fresh, study, whole, { id: "run-2", at: 2000, tz: 0 });
    const state = foldAttempts([begun, old]);
    expect(state.attempt).toBe("run-2");
    expect(itemStatus(state, "q1", "r1")).toEqual({ status: "unanswered" });
  });

  test("an answer given late to the earlier attempt, in another tab, does not bring it back", () => {
    const begun = startAttempt(fresh, study, whole, { id: "run-2", at: 2000, tz: 0 });
    const late = answered({ id: "b", item: "q2", at: 3000 });
    expect(foldAttempts([answered({ id: "a" }), begun, late]).attempt).toBe("run-2");
  });
});

describe("a question that was edited", () => {
  test("says so where only the old one was answered", () => {
    const state = foldAttempts([answered({ id: "a" })]);
    expect(itemStatus(state, "q1", "r2")).toEqual({ status: "changed" });
  });

  test("counts answers to its present form alone", () => {
    const before = answered({ id: "a", ...wrong });
    const after = answered({ id: "b", revision: "r2", at: 2000 });
    expect(itemStatus(foldAttempts([before, after]), "q1", "r2")).toEqual({
      status: "graded",
      first: after,
      last: after,
      tried: after.response,
    });
  });
});

describe("events", () => {
  const given: Given = {
    bank: "consent",
    item: "q1",
    revision: "r1",
    response: { kind: "true-false", answer: true },
    optionIds: [],
    outcome: { verdict: "correct", score: 1 },
    confidence: "sure",
    hints: 2,
    ms: 4000,
    rating: null,
  };

  test("the first answer carries all that a history needs", () => {
    const event = answerItem(foldAttempts([]), study, given, { id: "e1", at: 7, tz: -300 });
    expect(event).toEqual({
      v: 2,
      kind: "answered",
      id: "e1",
      attempt: "first",
      quiz: "consent",
      bank: "consent",
      item: "q1",
      revision: "r1",
      mode: "study",
      at: 7,
      tz: -300,
      response: { kind: "true-false", answer: true },
      optionIds: [],
      score: 1,
      verdict: "correct",
      confidence: "sure",
      hints: 2,
      tries: 1,
      ms: 4000,
      rating: null,
    });
  });

  test("two tabs that know nothing of each other answer the same attempt", () => {
    const here = answerItem(foldAttempts([]), study, given, { id: "e1", at: 7, tz: 0 });
    const there = answerItem(
      foldAttempts([]),
      study,
      { ...given, item: "q2" },
      { id: "e2", at: 7, tz: 0 },
    );
    expect([...foldAttempts([here, there]).answers.keys()].sort()).toEqual(["q1", "q2"]);
  });

  test("an answer after a start belongs to the run that was started", () => {
    const begun = startAttempt(fresh, study, whole, { id: "run-2", at: 6, tz: 0 });
    const event = answerItem(foldAttempts([begun]), study, given, { id: "e2", at: 7, tz: 0 });
    expect(event).toMatchObject({ attempt: "run-2", tries: 1 });
  });

  test("another answer to the item is its second try, in the same attempt", () => {
    const first = answerItem(foldAttempts([]), study, given, { id: "e1", at: 7, tz: 0 });
    const second = answerItem(foldAttempts([first]), study, given, { id: "e2", at: 8, tz: 0 });
    expect(second).toMatchObject({ attempt: "first", tries: 2 });
  });

  test("the first answer to an edited question is a first try again", () => {
    const first = answerItem(foldAttempts([]), study, given, { id: "e1", at: 7, tz: 0 });
    const edited = { ...given, revision: "r2" };
    const second = answerItem(foldAttempts([first]), study, edited, { id: "e2", at: 8, tz: 0 });
    expect(second).toMatchObject({ attempt: "first", tries: 1 });
  });
});

describe("after a clock that was ahead", () => {
  const ahead = answered({ id: "a", at: 9000 });
  const began = startAttempt(fresh, study, whole, { id: "ahead", at: 8000, tz: 0 });

  test.each([
    { what: "an answer", log: [ahead] },
    { what: "a beginning", log: [began] },
    { what: "several attempts", log: [ahead, began] },
  ])("$what dated ahead does not keep the learner from starting again", ({ log }) => {
    const first = startAttempt(foldAttempts(log), study, whole, { id: "run-2", at: 2000, tz: 0 });
    const once = foldAttempts([...log, first]);
    expect(once.attempt).toBe("run-2");
    // The clock is not turned forward with it: an exam is timed from here.
    expect(once.started?.at).toBe(2000);
    const given = { ...wrong, bank: "consent", item: "q1", revision: "r1", optionIds: [] };
    const rest = { hints: 0, ms: null, confidence: null, rating: null };
    const came = { score: 0, verdict: "incorrect" } as const;
    const own = answerItem(once, study, { ...given, ...rest, outcome: came }, stampAt(2500));
    const second = startAttempt(foldAttempts([own, first, ...log]), study, whole, stampAt(3000));
    expect(foldAttempts([first, second, own, ...log]).attempt).toBe("at-3000");
    expect(foldAttempts([own, ...log, first]).answers.get("q1")).toEqual([own]);
  });

  test("begun in the very moment of another, it takes the place after it", () => {
    const first = startAttempt(fresh, study, whole, { id: "z", at: 1000, tz: 0 });
    const second = startAttempt(foldAttempts([first]), study, whole, { id: "a", at: 1000, tz: 0 });
    expect(second.place).toBe(1001);
    expect(foldAttempts([second, first]).attempt).toBe("a");
  });

  test("another limit of an exam does not move it from its place", () => {
    const other = startAttempt(fresh, exam, whole, stampAt(9000));
    const first = startAttempt(foldAttempts([other]), exam, whole, stampAt(1000));
    const back = resumeAttempt(foldAttempts([first, other]), { place: 9001 }, exam, stampAt(2000));
    const limit = changeLimit(first, { limit: 60, latest: 2000 }, stampAt(3000));
    expect(foldAttempts([first, other, back, limit]).place).toBe(9002);
  });

  test("takes its place though a file put a wild number there", () => {
    const wild = {
      ...startAttempt(fresh, study, whole, stampAt(1000)),
      place: Number.MAX_SAFE_INTEGER,
    };
    const next = startAttempt(foldAttempts([wild]), study, whole, stampAt(2000));
    const read = [wild, next].map((event) => readAttemptEvent(JSON.parse(JSON.stringify(event))));
    expect(foldAttempts(read.filter((event) => event !== null)).attempt).toBe("at-2000");
  });

  test("has no place beyond the last one that all events together can reach", () => {
    const first = answered({ id: "a1", at: 1000 });
    const started = (place: number) =>
      readAttemptEvent({
        ...{ v: 2, id: "s2", kind: "started", attempt: "run-2", quiz: "consent", mode: "study" },
        ...{ at: 1000, tz: 0, seed: 1, items: ["q1"], limit: null, place },
      });
    // Two events in one moment, 1000: no start of theirs names 1002.
    for (const [place, expected] of [
      [1001, 1001],
      [1002, 1000],
    ] as const) {
      const event = started(place);
      if (event?.kind !== "started") throw new Error("no start");
      expect(placesOf([first, event]).get("run-2")).toBe(expected);
    }
  });

  test("takes its place again and again, though one is dated at the end of all dates", () => {
    const last = answered({ id: "z", at: 8.64e15 - 86_400_000, attempt: "wild" });
    let log: readonly AttemptEvent[] = [last];
    for (const at of [1, 2, 3])
      log = [startAttempt(foldAttempts(log), study, whole, stampAt(at)), ...log];
    expect(foldAttempts(log).attempt).toBe("at-3");
  });

  test("with a clock that was right, nothing is written of it", () => {
    const log = [answered({ id: "a" })];
    expect(startAttempt(foldAttempts(log), study, whole, stampAt(2000))).not.toHaveProperty(
      "place",
    );
  });
});

describe("going back to the run before", () => {
  test("shows it as it was left, what was answered in the one begun since still kept", () => {
    const before = startAttempt(
      fresh,
      study,
      { seed: 7, items: ["q2", "q1"], limit: null },
      stampAt(10),
    );
    const given = answered({ id: "a", attempt: before.attempt });
    const old = foldAttempts([before, given]);
    const begun = startAttempt(old, study, whole, stampAt(20));
    const now = foldAttempts([before, given, begun]);
    const back = resumeAttempt(old, now, study, stampAt(30));
    const state = foldAttempts([before, given, begun, back]);
    expect(state.attempt).toBe(old.attempt);
    expect(state.started).toMatchObject({ seed: 7, items: ["q2", "q1"], at: 10 });
    expect(state.answers).toEqual(old.answers);
    const again = startAttempt(state, study, whole, stampAt(40));
    expect(foldAttempts([begun, again, back, given, before]).attempt).toBe("at-40");
  });

  test("an exam keeps its beginning and its limit, and one without a beginning gets it", () => {
    const begun = startAttempt(fresh, exam, { ...whole, limit: 600 }, stampAt(1000));
    const late = changeLimit(begun, { limit: 1200, latest: 1000 }, stampAt(1500));
    const old = foldAttempts([begun, late]);
    const other = startAttempt(old, exam, { ...whole, limit: 600 }, stampAt(2000));
    const back = resumeAttempt(old, foldAttempts([begun, late, other]), exam, stampAt(900));
    expect(foldAttempts([back, begun, late, other]).started).toMatchObject({
      at: 1000,
      limit: 1200,
    });
    const bare = foldAttempts([answered({ id: "a" })]);
    const next = startAttempt(bare, study, whole, stampAt(3000));
    const now = foldAttempts([answered({ id: "a" }), next]);
    const state = foldAttempts([
      answered({ id: "a" }),
      next,
      resumeAttempt(bare, now, study, stampAt(4000)),
    ]);
    expect(state.attempt).toBe("run-1");
    expect(state.answers.size).toBe(1);
  });
});

describe("an exam", () => {
  const begun = startAttempt(
    fresh,
    exam,
    { seed: 5, items: ["q2", "q1"], limit: 600 },
    stampAt(10),
  );
  const inside = foldAttempts([begun]);
  const ask = { kind: "single-choice", chosen: "ask" } as const;

  test("brings back the latest entry of each item, with its flag", () => {
    const early = recordEntry(
      inside,
      exam,
      { item: "q1", revision: "r1", response: ask, flagged: false },
      stampAt(11),
    );
    const late = recordEntry(
      inside,
      exam,
      { item: "q1", revision: "r1", response: null, flagged: true },
      stampAt(12),
    );
    const other = recordEntry(
      inside,
      exam,
      { item: "q2", revision: "r1", response: ask, flagged: false },
      stampAt(11.5),
    );
    expect(early).toMatchObject({ attempt: "at-10", quiz: "consent", mode: "exam" });
    const { entries, submitted } = foldAttempts([late, other, begun, early]);
    expect(entries.get("q1")).toBe(late);
    expect(entries.get("q2")).toBe(other);
    expect(submitted).toBeNull();
  });

  test("a clock put back or forward dates an entry and a limit after what they replace", () => {
    const entry = { item: "q1", revision: "r1", response: ask, flagged: false };
    const first = recordEntry(inside, exam, entry, stampAt(100));
    expect(first.at).toBe(100);
    const state = foldAttempts([begun, first]);
    const times = [50, 100, 101, 200].map((at) => ({
      entered: recordEntry(state, exam, entry, stampAt(at)).at,
      other: recordEntry(state, exam, { ...entry, item: "q2" }, stampAt(at)).at,
      limited: changeLimit(begun, { limit: 9, latest: 100 }, stampAt(at)).at,
    }));
    expect(times).toEqual([
      { entered: 101, other: 50, limited: 101 },
      { entered: 101, other: 100, limited: 101 },
      { entered: 101, other: 101, limited: 101 },
      { entered: 200, other: 200, limited: 200 },
    ]);
  });

  test("another limit keeps its beginning, and comes back as it was last changed", () => {
    const longer = changeLimit(begun, { limit: 1200, latest: 10 }, stampAt(300));
    const none = changeLimit(begun, { limit: null, latest: 300 }, stampAt(200));
    expect(foldAttempts([longer, begun]).started).toEqual({ ...begun, limit: 1200 });
    expect(foldAttempts([none, longer, begun]).started).toEqual({ ...begun, limit: null });
  });

  test("is over once it was handed in, and begun anew by the next start", () => {
    const handedIn = submitAttempt(inside, exam, stampAt(20));
    expect(foldAttempts([handedIn, begun]).submitted).toBe(handedIn);
    const again = startAttempt(fresh, exam, whole, stampAt(30));
    expect(foldAttempts([again, handedIn, begun])).toMatchObject({
      attempt: "at-30",
      submitted: null,
    });
  });
});

test("what the learner says about reviews is no part of any attempt", () => {
  const wish = { v: 2, kind: "review-changed", id: "w", at: 9000, tz: 0 } as const;
  const skip = { ...wish, bank: "consent", item: "q1", action: "skip" } as const;
  const state = foldAttempts([skip, answered({ id: "a" })]);
  expect(state).toEqual(foldAttempts([answered({ id: "a" })]));
});

test("before a start, each way of practising has an attempt of its own", () => {
  const stamp = { id: "e", at: 1, tz: 0 };
  const entry = { item: "q1", revision: "r1", response: null, flagged: true };
  const attempts = [study, exam].map((practice) => {
    return recordEntry(foldAttempts([]), practice, entry, stamp).attempt;
  });
  expect(attempts).toEqual(["first", "first-exam"]);
});

describe("merging logs", () => {
  const event = fc
    .record({
      attempt: fc.constantFrom("run-1", "run-2", "run-3"),
      item: fc.constantFrom("q1", "q2"),
      revision: fc.constantFrom("r1", "r2"),
      at: fc.nat({ max: 5 }),
      tries: fc.integer({ min: 1, max: 3 }),
      isStart: fc.boolean(),
    })
    .map(({ isStart, ...fields }): AttemptEvent => {
      const { attempt, at } = fields;
      if (!isStart) return answered({ id: "", ...fields });
      return { ...startAttempt(fresh, study, whole, { id: "", at, tz: 0 }), attempt };
    });
  const logs = fc
    .array(event, { maxLength: 12 })
    .map((events) => events.map((each, index) => ({ ...each, id: `e${index}` }) as AttemptEvent));

  test("neither the order of events nor meeting them twice changes the state", () => {
    const shuffled = logs.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, twice]) => {
        expect(foldAttempts(twice)).toEqual(foldAttempts(log));
      }),
    );
  });
});

function stampAt(at: number) {
  return { id: `at-${at}`, at, tz: 0 };
}
