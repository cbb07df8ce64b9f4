import { expect, test } from "vitest";
import { deletableIn } from "../../src/browser/progress/deletion.ts";
import type { AttemptEvent } from "../../src/core/attempts/attempt-events.ts";
import { answered } from "../core/progress/progress-events.ts";

const begun = (quiz: string): AttemptEvent => ({
  ...{ v: 2, kind: "started", id: `begun ${quiz}`, at: 0, tz: 0, attempt: "run", quiz },
  ...{ mode: "exam", seed: null, items: [], limit: null },
});

const titles = new Map([
  ["many", "Many"],
  ["drawn", "Drawn from all"],
  ["unit-2", "Unit 2"],
  ["unit", "Unit"],
]);

test("banks and authored quizzes can be deleted by their titles, a part as its bank", () => {
  const events = [
    answered({ quiz: "drawn", bank: "many" }),
    begun("many-2"),
    begun("unit-2"),
    begun("gone"),
  ];
  expect(deletableIn(events, titles)).toEqual([
    { bank: "drawn", title: "Drawn from all" },
    { bank: "gone", title: "gone" },
    { bank: "many", title: "Many" },
    { bank: "unit-2", title: "Unit 2" },
  ]);
});

test("what was answered across quizzes and in articles is listed by its bank alone", () => {
  const events = ["daily", "mix", "review", "article:talk.md"].map((quiz) =>
    answered({ quiz, bank: "unit" }),
  );
  expect(deletableIn(events, titles)).toEqual([{ bank: "unit", title: "Unit" }]);
});
