import { expect, test } from "vitest";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { quizStandings } from "../../../src/core/progress/quiz-standing.ts";
import { answered } from "./progress-events.ts";

const quizzes: Readonly<Record<string, readonly string[]>> = {
  tea: ["q1", "q2", "q3"],
  pots: ["p1", "p2"],
};

function standing(events: readonly AttemptEvent[], quiz = "tea") {
  const found = quizStandings(events, (name) => quizzes[name] ?? null);
  return found.find((each) => each.quiz === quiz);
}

const study = { quiz: "tea", bank: "tea", attempt: "one", mode: "study" } as const;
const right = (item: string, at: number, more = {}) =>
  answered({ ...study, id: `${at}`, item, at, score: 1, ...more });
const wrong = (item: string, at: number, more = {}) => right(item, at, { score: 0, ...more });

test("begun and not finished, it is under way; the first try of an item counts once", () => {
  const { underWay, last } = standing([wrong("q1", 1), right("q1", 2, { tries: 2 })]) ?? {};
  expect(underWay).toEqual({ mode: "study", done: 1, items: 3, at: 2 });
  expect(last).toBeNull();
});

test("finished, its result is that of the first tries", () => {
  const events = [wrong("q1", 1), right("q2", 2), right("q3", 3), right("q1", 4, { tries: 2 })];
  expect(standing(events)).toEqual({
    ...{ quiz: "tea", underWay: null },
    last: { mode: "study", right: 2, graded: 3, at: 4 },
  });
});

test("quizzes stand in the order of the newest answer, those only looked at last", () => {
  const all: Readonly<Record<string, readonly string[]>> = { a: ["q"], b: ["q"], c: ["q", "r"] };
  const of = (quiz: string, at: number) => right("q", at, { quiz, attempt: quiz, bank: quiz });
  const begun = {
    ...({ v: 2, tz: 0, id: "s", quiz: "d", mode: "study", attempt: "d", at: 9 } as const),
    ...({ kind: "started", seed: null, items: ["q"], limit: null } as const),
  };
  const order = (events: readonly AttemptEvent[]) =>
    quizStandings(events, (name) => all[name] ?? ["q"]).map(({ quiz }) => quiz);
  expect(order([begun, of("a", 1), of("b", 2), of("c", 3)])).toEqual(["c", "b", "a", "d"]);
  expect(order([of("c", 1), of("b", 2), of("a", 3), begun])).toEqual(["a", "b", "c", "d"]);
});

test("a second attempt under way leaves the result of the first", () => {
  const first = [wrong("q1", 1), right("q2", 2), right("q3", 3)];
  const second = {
    attempt: "two",
    id: "s",
    at: 5,
    tz: 0,
    v: 2,
    quiz: "tea",
    mode: "study",
  } as const;
  const begun = { ...second, kind: "started", seed: null, items: [], limit: null } as const;
  const events = [...first, begun, right("q1", 6, { attempt: "two" })];
  expect(standing(events)).toMatchObject({
    underWay: { done: 1, items: 3 },
    last: { right: 2, graded: 3 },
  });
});

test("of two that are finished the newest is told", () => {
  const first = [wrong("q1", 1), right("q2", 2), right("q3", 3)];
  const second = ["q1", "q2", "q3"].map((item, at) => right(item, at + 4, { attempt: "two" }));
  for (const events of [
    [...first, ...second],
    [...second, ...first],
  ]) {
    expect(standing(events)).toEqual({
      ...{ quiz: "tea", underWay: null },
      last: { mode: "study", right: 3, graded: 3, at: 6 },
    });
  }
});

test("an exam is under way until it is handed in, by what was filled in", () => {
  const exam = { v: 2, tz: 0, quiz: "tea", mode: "exam", attempt: "e" } as const;
  const start = {
    ...{ ...exam, id: "s", at: 1, seed: 7, items: ["q3", "q1"], limit: 600 },
    kind: "started",
  } as const;
  const entered = {
    ...{ ...exam, id: "n", at: 2, item: "q3", flagged: false },
    kind: "entered",
    response: { kind: "true-false", answer: true },
  } as const;
  expect(standing([start])?.underWay).toEqual({ mode: "exam", done: 0, items: 2, at: 1 });
  expect(standing([start, entered])?.underWay).toEqual({ mode: "exam", done: 1, items: 2, at: 2 });
  const over = [
    ...[start, entered, { ...exam, kind: "submitted", id: "d", at: 3 } as const],
    ...[
      right("q3", 4, { mode: "exam", attempt: "e" }),
      wrong("q1", 5, { mode: "exam", attempt: "e" }),
    ],
  ];
  expect(standing(over)).toMatchObject({
    underWay: null,
    last: { mode: "exam", right: 1, graded: 2 },
  });
});

test("practice across quizzes, cards and quizzes that the site lacks are none; the latest comes first", () => {
  const events = [
    right("q1", 1, { quiz: "review", mode: "review" }),
    right("q1", 2, { mode: "flashcards" }),
    right("x", 3, { quiz: "gone" }),
    right("q1", 4),
    right("p1", 5, { quiz: "pots", bank: "pots" }),
  ];
  const found = quizStandings(events, (name) => quizzes[name] ?? null);
  expect(found.map(({ quiz }) => quiz)).toEqual(["pots", "tea"]);
});
