import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, mark } from "../../src/search/query/excerpt.ts";
import { words } from "../../src/search/text/words.ts";

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

  // Every third place begins a word: aa at 0, hh at 21, oo at 42 of 44.
  const pairs = "aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo";
  const shown = (text: string, hit: string, length = 20) => excerpt(text, is(hit), { length }).text;

  test("it begins with a word that stands a quarter before the hit at most, and has no more than its length", () => {
    expect(excerpt(pairs, is("hh"), { length: 20 })).toEqual({
      text: "…gg hh ii jj kk ll mm…",
      ranges: [[4, 6]],
    });
    expect(shown(pairs, "hh", 19)).toBe("…gg hh ii jj kk ll…");
    expect(shown(pairs, "hh", 22)).toBe("…gg hh ii jj kk ll mm…");
    expect(shown(pairs, "hh", 23)).toBe("…gg hh ii jj kk ll mm nn…");
    expect(shown(pairs, "hh", 24)).toBe("…gg hh ii jj kk ll mm nn…");
  });

  test("where the text begins or ends soon, it begins or ends with that", () => {
    expect(shown(pairs, "aa")).toBe("aa bb cc dd ee ff gg…");
    expect(shown(pairs, "bb")).toBe("aa bb cc dd ee ff gg…");
    expect(shown(pairs, "cc")).toBe("…bb cc dd ee ff gg hh…");
    expect(shown(pairs, "cc", 24)).toBe("aa bb cc dd ee ff gg hh…");
    expect(shown(` ${"x".repeat(40)}`, "none")).toBe(` ${"x".repeat(19)}…`);
    expect(shown(pairs, "oo")).toBe("…jj kk ll mm nn oo");
    expect(shown(pairs, "nn")).toBe("…jj kk ll mm nn oo");
    expect(shown(pairs, "aa", 44)).toBe(pairs);
    expect(shown(pairs, "aa", 43)).toBe("aa bb cc dd ee ff gg hh ii jj kk ll mm nn…");
    expect(shown(pairs, "oo", 43)).toBe("…bb cc dd ee ff gg hh ii jj kk ll mm nn oo");
  });

  test("what keeps its own order keeps it where it is cut", () => {
    const seen = (text: string) => text.replaceAll("\u2066", "[").replaceAll("\u2069", "]");
    const marked = pairs.replace("ff gg", "\u2066ff gg").replace("ll mm", "ll mm\u2069");
    expect(seen(shown(marked, "hh"))).toBe("…[gg hh ii jj kk ll]…");
    expect(seen(shown(marked, "bb"))).toBe("aa bb cc dd ee [ff]…");
    expect(seen(shown(marked, "oo"))).toBe("…[jj kk ll mm] nn oo");
  });

  test("it lies around the hit that it is told", () => {
    const text = `${pairs} ${pairs}`;
    expect(excerpt(text, is("hh"), { length: 20, around: 66 })).toEqual({
      text: "…gg hh ii jj kk ll mm…",
      ranges: [[4, 6]],
    });
    expect(excerpt(text, is("aa"), { length: 20, around: 0 }).text).toBe("aa bb cc dd ee ff gg…");
  });

  test("where that is no hit, it lies around the first", () => {
    const text = `${pairs} ${pairs}`;
    expect(excerpt(text, is("bb"), { length: 20, around: 66 }).ranges.length).toBeGreaterThan(0);
  });

  test("it begins at the sentence, or what follows a colon, of those shortly before the hit", () => {
    const text = (stop: string) =>
      `aa bb cc dd ee${stop} ff gg hh ii jj kk ll mm nn oo pp qq rr ss tt`;
    for (const stop of [".", "!", "?", ":"]) {
      expect(shown(text(stop), "hh", 48)).toMatch(/^…ff gg hh/);
    }
    expect(shown(text(","), "hh", 48)).toMatch(/^…ee, ff gg hh/);
    // No sentence ends within a number.
    expect(shown("aa bb cc dd ee 1.5 gg hh ii jj kk ll mm nn oo pp qq rr", "hh", 40)).toMatch(
      /^…1\.5 gg/,
    );
  });

  test("behind the end of a sentence the ellipsis stands apart", () => {
    for (const stop of [".", "!", "?"]) {
      expect(shown(`aaaa bbbb cccc dddd${stop} eeee ffff`, "aaaa")).toBe(
        `aaaa bbbb cccc dddd${stop} …`,
      );
    }
    expect(shown("aaaa bbbb cccc dddd, eeee ffff", "aaaa")).toBe("aaaa bbbb cccc dddd,…");
  });

  test("a word longer than it is cut, and its mark with it, but no character in two", () => {
    const long = "x".repeat(80);
    expect(excerpt(`ab ${long} cd`, is(long), { length: 20 })).toEqual({
      text: `ab ${"x".repeat(17)}…`,
      ranges: [[3, 20]],
    });
    const wide = "\u{1d4b3}".repeat(40);
    expect(excerpt(`ab ${wide} cd`, is("x".repeat(40)), { length: 20 })).toEqual({
      text: `ab ${"\u{1d4b3}".repeat(8)}…`,
      ranges: [[3, 19]],
    });
    expect(shown(`abc ${wide} cd`, "x".repeat(40))).toBe(`abc ${"\u{1d4b3}".repeat(8)}…`);
    // Sixty faces, of two units each: five units before the hit stand two faces, and half of one.
    const faces = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x1f600 + at));
    expect(excerpt(faces.join(""), is(), { length: 20, around: 50 })).toEqual({
      text: `…${faces.slice(23, 33).join("")}…`,
      ranges: [],
    });
    expect(excerpt(`x${faces.join("")}`, is(), { length: 20, around: 51 }).text).toBe(
      `…${faces.slice(23, 33).join("")}…`,
    );
    expect(excerpt(faces.join(""), is(), { length: 16, around: 50 }).text).toBe(
      `…${faces.slice(23, 31).join("")}…`,
    );
    expect(excerpt(faces.join(""), is(), { length: 17, around: 50 }).text).toBe(
      `…${faces.slice(23, 31).join("")}…`,
    );
  });

  test("hits that are cut off are not marked, others as they now stand", () => {
    const hits = excerpt(pairs, is("ff", "gg", "kk", "mm", "nn"), { length: 20, around: 21 });
    expect(slices(hits)).toEqual(["gg", "kk", "mm"]);
    expect(hits.ranges).toEqual([
      [1, 3],
      [13, 15],
      [19, 21],
    ]);
  });

  test("pairs of characters that follow one another are one mark, apart they are two", () => {
    expect(slices(mark("データベース、データ", is("デー", "ータ", "ース")))).toEqual([
      ...["データ", "ース", "データ"],
    ]);
    expect(slices(mark("データベース", is("デー", "タベ")))).toEqual(["データベ"]);
    // The last character by itself lies within the pair before it.
    expect(slices(mark("白猫。", is("白猫", "猫")))).toEqual(["白猫"]);
  });

  test("pieces of one name are one mark; words that stand side by side are two, and so are sentences", () => {
    const hits = is("self", "determination", "5", "3", "at", "t");
    expect(slices(mark("Self-determination, self determination; 5.3 of AT&T", hits))).toEqual([
      ...["Self-determination", "self", "determination", "5.3", "AT&T"],
    ]);
    expect(slices(mark("For self. Determination at - 5", hits))).toEqual([
      ...["self", "Determination", "at", "5"],
    ]);
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
