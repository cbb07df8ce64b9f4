import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttemptEvent, ItemAnswered } from "../../src/core/attempt-events.ts";
import { answer, foldAttempts, standing, start } from "../../src/core/attempts.ts";

/** An answer in short: "right" is the key of every item here. */
function answered(fields: Partial<ItemAnswered> & { readonly id: string }): ItemAnswered {
  return {
    v: 1,
    kind: "answered",
    attempt: "run-1",
    bank: "consent",
    item: "q1",
    revision: "r1",
    mode: "study",
    at: 1000,
    tz: 0,
    response: { kind: "single-choice", chosen: "right" },
    score: 1,
    verdict: "correct",
    tries: 1,
    ...fields,
  };
}

const wrong = {
  response: { kind: "single-choice", chosen: "other" },
  score: 0,
  verdict: "incorrect",
} as const;

describe("folding", () => {
  test("no events are no attempt", () => {
    const state = foldAttempts([]);
    expect(state.attempt).toBeNull();
    expect(standing(state, "q1", "r1")).toEqual({ status: "unanswered" });
  });

  test("the first answer counts and the last one shows", () => {
    const first = answered({ id: "a", ...wrong });
    const second = answered({ id: "b", tries: 2, at: 2000, ...wrong });
    const third = answered({ id: "c", tries: 3, at: 3000 });
    expect(standing(foldAttempts([third, first, second]), "q1", "r1")).toEqual({
      status: "graded",
      first,
      last: third,
    });
  });

  test("a clock put back between two tries does not swap them", () => {
    const first = answered({ id: "a", at: 5000, ...wrong });
    const second = answered({ id: "b", at: 1000, tries: 2 });
    expect(standing(foldAttempts([second, first]), "q1", "r1")).toMatchObject({ first });
  });

  test("a later attempt hides the answers of an earlier one", () => {
    const old = answered({ id: "a" });
    const begun = start("consent", { id: "run-2", at: 2000, tz: 0 });
    const state = foldAttempts([begun, old]);
    expect(state.attempt).toBe("run-2");
    expect(standing(state, "q1", "r1")).toEqual({ status: "unanswered" });
  });

  test("an answer given late to the earlier attempt, in another tab, does not bring it back", () => {
    const begun = start("consent", { id: "run-2", at: 2000, tz: 0 });
    const late = answered({ id: "b", item: "q2", at: 3000 });
    expect(foldAttempts([answered({ id: "a" }), begun, late]).attempt).toBe("run-2");
  });
});

describe("a question that was edited", () => {
  test("says so where only the old one was answered", () => {
    const state = foldAttempts([answered({ id: "a" })]);
    expect(standing(state, "q1", "r2")).toEqual({ status: "changed" });
  });

  test("counts answers to its present form alone", () => {
    const before = answered({ id: "a", ...wrong });
    const after = answered({ id: "b", revision: "r2", at: 2000 });
    expect(standing(foldAttempts([before, after]), "q1", "r2")).toEqual({
      status: "graded",
      first: after,
      last: after,
    });
  });
});

describe("events", () => {
  const given = {
    bank: "consent",
    item: "q1",
    revision: "r1",
    response: { kind: "true-false", answer: true },
    outcome: { verdict: "correct", score: 1 },
  } as const;

  test("the first answer carries all that a history needs", () => {
    const event = answer(foldAttempts([]), given, { id: "e1", at: 7, tz: -300 });
    expect(event).toEqual({
      v: 1,
      kind: "answered",
      id: "e1",
      attempt: "first",
      bank: "consent",
      item: "q1",
      revision: "r1",
      mode: "study",
      at: 7,
      tz: -300,
      response: { kind: "true-false", answer: true },
      score: 1,
      verdict: "correct",
      tries: 1,
    });
  });

  test("two tabs that know nothing of each other answer the same attempt", () => {
    const here = answer(foldAttempts([]), given, { id: "e1", at: 7, tz: 0 });
    const there = answer(foldAttempts([]), { ...given, item: "q2" }, { id: "e2", at: 7, tz: 0 });
    expect([...foldAttempts([here, there]).answers.keys()].sort()).toEqual(["q1", "q2"]);
  });

  test("an answer after a start belongs to the run that was started", () => {
    const begun = start("consent", { id: "run-2", at: 6, tz: 0 });
    const event = answer(foldAttempts([begun]), given, { id: "e2", at: 7, tz: 0 });
    expect(event).toMatchObject({ attempt: "run-2", tries: 1 });
  });

  test("another answer to the item is its second try, in the same attempt", () => {
    const first = answer(foldAttempts([]), given, { id: "e1", at: 7, tz: 0 });
    const second = answer(foldAttempts([first]), given, { id: "e2", at: 8, tz: 0 });
    expect(second).toMatchObject({ attempt: "first", tries: 2 });
  });

  test("the first answer to an edited question is a first try again", () => {
    const first = answer(foldAttempts([]), given, { id: "e1", at: 7, tz: 0 });
    const edited = { ...given, revision: "r2" };
    const second = answer(foldAttempts([first]), edited, { id: "e2", at: 8, tz: 0 });
    expect(second).toMatchObject({ attempt: "first", tries: 1 });
  });
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
    .map(({ isStart, ...fields }): Omit<AttemptEvent, "id"> => {
      const { attempt, at } = fields;
      if (!isStart) return answered({ id: "", ...fields });
      return { ...start("consent", { id: "", at, tz: 0 }), attempt };
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
