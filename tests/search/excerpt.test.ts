import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, mark } from "../../src/search/excerpt.ts";
import { words } from "../../src/search/words.ts";

const is =
  (...wanted: string[]) =>
  (folded: string) =>
    wanted.includes(folded);
const slices = ({ text, ranges }: ReturnType<typeof mark>) =>
  ranges.map(([start, end]) => text.slice(start, end));

describe("mark", () => {
  test("gives every hit as it is written", () => {
    expect(slices(mark("Choice, a CHOICE: choïce.", is("choice")))).toEqual([
      "Choice",
      "CHOICE",
      "choïce",
    ]);
  });
});

describe("excerpt", () => {
  const filler = "one two three four five six seven eight nine ten ".repeat(10).trim();

  test("a short text is whole", () => {
    const text = "Ask first.";
    expect(excerpt(text, is("ask"), { length: 160 })).toEqual({ text, ranges: [[0, 3]] });
  });

  test("without a hit it is the beginning, cut after a word", () => {
    expect(excerpt(filler, is("nothing"), { length: 20 })).toEqual({
      text: "one two three four…",
      ranges: [],
    });
  });

  test("it lies around the first hit, with an ellipsis at both ends, and marks later hits too", () => {
    const shown = excerpt(`${filler} ask now and ask later ${filler}`, is("ask"), { length: 60 });
    expect(shown.text).toBe("…nine ten ask now and ask later one two three four five six…");
    expect(slices(shown)).toEqual(["ask", "ask"]);
  });

  test("it begins at a sentence when one begins shortly before the hit", () => {
    const shown = excerpt(`${filler}. You may ask. ${filler}`, is("ask"), { length: 60 });
    expect(shown.text).toMatch(/^…You may ask\. one/);
  });

  test("a hit at the end leaves no needless gap after it", () => {
    const shown = excerpt(`${filler} ask`, is("ask"), { length: 40 });
    expect(shown.text).toMatch(/^…\S.{20,38} ask$/);
  });

  test("a hit that is longer than the excerpt is shown as far as it goes", () => {
    const shown = excerpt(`short ${"x".repeat(500)} end`, is("x".repeat(500)), { length: 50 });
    expect(slices(shown)[0]).toMatch(/^x+$/);
  });

  test("any text: ranges are sorted, apart, within it, and hold hits; no character is halved", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 600 }),
        fc.nat(),
        fc.integer({ min: 10, max: 200 }),
        (text, pick, length) => {
          const all = words(text);
          const wanted = all[pick % Math.max(1, all.length)]?.folded ?? "";
          const shown = excerpt(text, is(wanted), { length });
          expect(shown.text.length).toBeLessThanOrEqual(length + 3);
          expect(shown.text.isWellFormed()).toBe(true);
          expect(shown.ranges.length > 0).toBe(wanted !== "");
          let last = 0;
          for (const [start, end] of shown.ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(shown.text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
