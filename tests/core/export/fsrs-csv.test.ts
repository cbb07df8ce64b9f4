import { expect, test } from "vitest";
import { writeCsv } from "../../../src/core/export/csv.ts";
import { writeFsrsCsv } from "../../../src/core/export/fsrs-csv.ts";
import { answered, march } from "../progress/progress-events.ts";
import { changed } from "../review/review-events.ts";

const readArticle = {
  ...({ v: 2, kind: "article-read", id: "read", at: march(1), tz: 0 } as const),
  ...{ article: "a.md", read: true },
};
const header = "card_id,review_time,review_rating,review_state,review_duration\r\n";

test("each item's first answer of a day is a review, rated as the scheduler rates it", () => {
  const events = [
    answered({ item: "ask", at: march(3), confidence: "unsure", ms: 4200 }),
    answered({ item: "ask", at: march(1, 9), score: 0, ms: 12_000 }),
    answered({ item: "ask", at: march(1, 10), tries: 2 }),
    answered({ item: "refuse", at: march(1), confidence: "guess" }),
    answered({ item: "refuse", at: march(2), hints: 1 }),
    { ...answered({ item: "ponder", at: march(2) }), verdict: "ungraded", score: null } as const,
  ];
  // 2026-03-01T09:00Z is 1 772 355 600 000 ms.
  expect(writeFsrsCsv(events)).toBe(
    `${header}ask,1772355600000,1,0,12000\r\n` +
      "refuse,1772366400000,1,0,0\r\n" +
      "refuse,1772452800000,2,2,0\r\n" +
      "ask,1772539200000,2,2,4200\r\n",
  );
});

test("a question that changed is another card", () => {
  const events = [
    answered({ revision: "r1" }),
    answered({ revision: "r2", at: march(2) }),
    answered({ revision: "r2", at: march(3) }),
  ];
  expect(writeFsrsCsv(events)).toBe(
    `${header}q1,1772366400000,3,0,0\r\nq1@r2,1772452800000,3,0,0\r\nq1@r2,1772539200000,3,2,0\r\n`,
  );
});

test("what else a history holds is no review", () => {
  const events = [
    changed("skip", { at: march(1) }),
    answered({ item: "ask" }),
    readArticle,
    changed("forget", { at: march(2) }),
  ];
  expect(writeFsrsCsv(events)).toBe(`${header}ask,1772366400000,3,0,0\r\n`);
});

test("without answers it is a header", () => {
  expect(writeFsrsCsv([])).toBe(header);
});

// The examples of RFC 4180, section 2.
test.each([
  [["aaa", "bbb", "ccc"], "aaa,bbb,ccc\r\n"],
  [["aaa", "b\r\nbb", "ccc"], 'aaa,"b\r\nbb",ccc\r\n'],
  [["aaa", 'b"bb', "ccc"], 'aaa,"b""bb",ccc\r\n'],
  [["a,b", "", 7], '"a,b",,7\r\n'],
])("a row of %j", (row, text) => {
  expect(writeCsv([row])).toBe(text);
});
