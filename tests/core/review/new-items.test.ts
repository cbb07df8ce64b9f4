import { expect, test } from "vitest";
import { newItems } from "../../../src/core/review/new-items.ts";
import { answered } from "../progress/progress-events.ts";

const HOUR = 3_600_000;
const noon = (day: number) => (24 * day + 12) * HOUR;
const items = ["tea-1", "tea-2", "tea-3", "pots-1", "cups-1"].map((id) => ({
  ...{ id, bank: id.replace(/-.*/, "") },
  article: id === "cups-1" ? "cups.html" : null,
}));

function found(
  events: Parameters<typeof newItems>[1],
  { limit = 5, read = [] as readonly string[], begins = 4, at = noon(20) } = {},
) {
  const how = { now: { at, tz: 0 }, limit, read: new Set(read), begins };
  return newItems(items, events, how).map(({ id }) => id);
}

const begun = answered({ id: "a", item: "tea-1", bank: "tea", at: noon(10) });

test("new are those never answered of quizzes begun and of articles read, in the site's order", () => {
  expect(found([])).toEqual([]);
  expect(found([begun])).toEqual(["tea-2", "tea-3"]);
  expect(found([begun], { read: ["cups.html"] })).toEqual(["tea-2", "tea-3", "cups-1"]);
});

test("the day's limit holds; those first answered in review today have used it", () => {
  expect(found([begun], { limit: 1 })).toEqual(["tea-2"]);
  expect(found([begun], { limit: 0 })).toEqual([]);
  const inReview = { item: "tea-2", bank: "tea", quiz: "review", mode: "review" } as const;
  const today = answered({ ...inReview, id: "b", at: noon(20) - HOUR });
  expect(found([begun, today], { limit: 1 })).toEqual([]);
  expect(found([begun, today], { limit: 2 })).toEqual(["tea-3"]);
  const inQuiz = { ...today, quiz: "tea", mode: "study" } as const;
  expect(found([begun, inQuiz], { limit: 1 })).toEqual(["tea-3"]);
});

test("the day is the learner's: one answered at two at night is yesterday's until the day begins", () => {
  const inReview = { item: "tea-2", bank: "tea", quiz: "review", mode: "review" } as const;
  const night = answered({ ...inReview, id: "b", at: noon(20) - 10 * HOUR });
  expect(found([begun, night], { limit: 1 })).toEqual(["tea-3"]);
  expect(found([begun, night], { limit: 1, begins: 0 })).toEqual([]);
});
