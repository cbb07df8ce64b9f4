import { expect, test } from "vitest";
import { answersOf } from "../../../src/core/attempts/answers.ts";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { withdrawAnswer } from "../../../src/core/attempts/withdrawn.ts";
import { answered, changed } from "../review/review-events.ts";

const [first, second, third] = [
  answered({ id: "first", at: 1 }),
  answered({ id: "second", at: 2 }),
  answered({ id: "third", at: 3 }),
] as const;
const practice = { quiz: "consent", mode: "study" } as const;
const withdrawn = withdrawAnswer(second, practice, { id: "back", at: 9, tz: 0 });

test("answers stand once each, oldest first, without those taken back", () => {
  const events = [third, withdrawn, first, second, changed("bury"), third];
  expect(answersOf(events)).toEqual([first, third]);
  expect(answersOf(new Set(events))).toEqual([first, third]);
});

test("a list that was asked before and has more now is asked anew", () => {
  const events: AttemptEvent[] = [first, second];
  expect(answersOf(events)).toEqual([first, second]);
  events.push(third, withdrawn);
  expect(answersOf(events)).toEqual([first, third]);
  expect(answersOf([first, second])).toEqual([first, second]);
});
