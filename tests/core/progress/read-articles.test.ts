import { expect, test } from "vitest";
import { readAttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { mergeEvents } from "../../../src/core/attempts/merge.ts";
import { readBackup, writeBackup } from "../../../src/core/export/json.ts";
import { readArticles } from "../../../src/core/progress/read-articles.ts";
import { answered } from "./progress-events.ts";

const mark = (id: string, at: number, read: boolean, article = "guide/tea.html") =>
  ({ v: 2, kind: "article-read", id, at, tz: 0, article, read }) as const;

const items = [
  { id: "q1", article: "guide/tea.html" },
  { id: "q2", article: "guide/tea.html" },
  { id: "q3", article: null },
];

test("an article is read once all its questions are answered, however they were answered", () => {
  const one = answered({ id: "a", item: "q1", at: 1 });
  const other = answered({ id: "b", item: "q2", at: 2, score: 0 });
  expect([...readArticles([one], items)]).toEqual([]);
  expect([...readArticles([other, one], items)]).toEqual(["guide/tea.html"]);
});

test("an answer that was taken back does not count", () => {
  const one = answered({ id: "a", item: "q1", at: 1 });
  const { v, tz, attempt, quiz, mode, bank } = one;
  const back = { v, tz, attempt, quiz, mode, bank, item: "q1", answer: "a", id: "c", at: 3 };
  const events = [one, answered({ id: "b", item: "q2", at: 2 })];
  expect(readArticles([...events, { ...back, kind: "withdrawn" }], items).size).toBe(0);
});

test("the latest mark decides, whatever the order of the events, and over the questions too", () => {
  expect([...readArticles([mark("a", 1, true)], [])]).toEqual(["guide/tea.html"]);
  expect([...readArticles([mark("b", 2, false), mark("a", 1, true)], [])]).toEqual([]);
  const done = [answered({ id: "c", item: "q1", at: 1 }), answered({ id: "d", item: "q2", at: 2 })];
  expect([...readArticles([...done, mark("b", 3, false)], items)]).toEqual([]);
});

test("a mark goes into a backup and comes back; what is none is not read", () => {
  const own = [mark("a", 1, true), mark("b", 2, false, "tea leaves.html")];
  expect(readBackup(writeBackup(own, 0))).toEqual({ status: "read", events: own, unreadable: 0 });
  expect(mergeEvents(own, own)).toEqual(own);
  for (const malformed of [
    { article: "" },
    { article: 7 },
    { read: "yes" },
    { at: -1 },
    { v: 3 },
  ]) {
    expect(readAttemptEvent({ ...mark("a", 1, true), ...malformed })).toBeNull();
  }
});
