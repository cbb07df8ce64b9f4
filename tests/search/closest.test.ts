import { describe, expect, test } from "vitest";
import type { ShownCard } from "../../src/search/format/cards.ts";
import { groupHits, pinnedHit } from "../../src/search/query/answer.ts";
import { closest } from "../../src/search/query/closest.ts";
import { hasPhrase } from "../../src/search/query/phrase.ts";

const sought = ["ask", "first", "help"];
const placeOf = (folded: string) => sought.indexOf(folded);

describe("the shortest stretch that has all the sought words that the text has", () => {
  test.each([
    ["nothing of it", undefined],
    ["", undefined],
    ["x ask y", { count: 1, span: 1, start: 2 }],
    ["ask x x first", { count: 2, span: 4, start: 0 }],
    ["ask x x first ask", { count: 2, span: 2, start: 8 }],
    ["ask first x first ask", { count: 2, span: 2, start: 0 }],
    ["ask ask ask first", { count: 2, span: 2, start: 8 }],
    ["ask x first x x help first ask", { count: 3, span: 3, start: 16 }],
    ["help x ask x x first x help ask", { count: 3, span: 4, start: 15 }],
    ["first first x help help", { count: 2, span: 3, start: 6 }],
  ])("of %j", (text, expected) => {
    expect(closest(text, placeOf)).toEqual(expected);
  });
});

const card = (part: Partial<ShownCard>): ShownCard => ({
  ...{ kind: "article", page: "", pageUrl: "p.html", url: "p.html#a", title: "", text: "" },
  ...part,
});

describe("a phrase", () => {
  const phrase = (words: string, isOpen = false) => ({ words: words.split(" "), isOpen });

  test.each([
    ["ask first", false, { text: "You may ask first." }, true],
    ["ask first", false, { title: "Ask first" }, true],
    ["ask first", false, { page: "Ask first" }, true],
    ["ask first", false, { title: "Ask", text: "first" }, false],
    ["ask first", false, { text: "ask you first" }, false],
    ["ask first", false, { text: "first ask" }, false],
    ["ask first", false, { text: "ask" }, false],
    ["ask first", false, { text: "ask firstly" }, false],
    ["ask firs", true, { text: "ask first" }, true],
    ["as first", true, { text: "ask first" }, false],
    ["ask firs", true, { text: "ask x firs" }, false],
    ["ask firs", true, { text: "ask" }, false],
    ["fir", true, { text: "first" }, true],
    ["irst", true, { text: "first" }, false],
    ["ask first ask", false, { text: "ask first ask first ask" }, true],
  ])("%j, half typed: %j, in %j: %j", (words, isOpen, part, expected) => {
    expect(hasPhrase(card(part), phrase(words, isOpen))).toBe(expected);
  });

  test("of a title is looked for there alone", () => {
    const inTitle = { ...phrase("ask first"), field: "title" as const };
    expect(hasPhrase(card({ title: "Ask first" }), inTitle)).toBe(true);
    expect(hasPhrase(card({ page: "Ask first", text: "Ask first" }), inTitle)).toBe(false);
  });
});

describe("what is shown of a hit", () => {
  const filler = "one two three four five six seven eight nine ten. ".repeat(8);

  test("its text around the sought words that stand closest, of 160 characters and more marks", () => {
    const text = `${filler}ask ${filler}ask first ${filler}`;
    const [group] = groupHits([card({ title: "First", text })], placeOf);
    const [hit] = group?.hits ?? [];
    expect(hit?.titleRanges).toEqual([[0, 5]]);
    const { text: shown = "", ranges = [] } = hit?.excerpt ?? {};
    expect(ranges.map(([start, end]) => shown.slice(start, end))).toEqual(["ask", "first"]);
    expect(shown.length).toBeGreaterThan(120);
    expect(shown.length).toBeLessThanOrEqual(163);
    expect(hit?.words.toSorted()).toEqual(["ask", "first"]);
  });

  test("a text of 160 characters is whole, of 161 it is not", () => {
    const shown = (text: string) =>
      groupHits([card({ text })], placeOf)[0]?.hits[0]?.excerpt.text ?? "";
    const text = `ask ${"word ".repeat(32)}`.slice(0, 160);
    expect(shown(text)).toBe(text);
    expect(shown(`${text}s`)).toMatch(/…$/);
  });

  test("the words that are hits are told once, in title and text, shown or not", () => {
    const text = `First ${filler} help. ${filler} Help first`;
    const [group] = groupHits([card({ title: "Ask, ask", text })], placeOf);
    expect(group?.hits[0]?.words).toEqual(["ask", "first", "help"]);
    // Title and text are no one text.
    const [apart] = groupHits([card({ title: "as", text: "k" })], placeOf);
    expect(apart?.hits[0]?.words).toEqual([]);
  });

  test("hits of a page stand in one group, groups in the order of their best", () => {
    const groups = groupHits(
      [
        card({ pageUrl: "b", page: "B", url: "b#1", kind: "item" }),
        card({ pageUrl: "a", page: "A", url: "a#1" }),
        card({ pageUrl: "b", page: "B", url: "b#2", kind: "item" }),
      ],
      placeOf,
    );
    expect(
      groups.map(({ page, url, kind, hits }) => ({
        page,
        url,
        kind,
        hits: hits.map((h) => h.url),
      })),
    ).toEqual([
      { page: "B", url: "b", kind: "item", hits: ["b#1", "b#2"] },
      { page: "A", url: "a", kind: "article", hits: ["a#1"] },
    ]);
    expect(groupHits([], placeOf)).toEqual([]);
  });

  test("of a pinned page its note, with nothing marked", () => {
    expect(pinnedHit({ title: "Help", url: "h.html", note: "Call.", words: ["ask"] })).toEqual({
      ...{ kind: "article", url: "h.html", title: "Help", titleRanges: [], words: [] },
      excerpt: { text: "Call.", ranges: [] },
    });
  });
});
