import { describe, expect, test } from "vitest";
import { atOnce } from "../../src/search/format/steps.ts";
import { groupHits, pinnedHit } from "../../src/search/query/answer.ts";
import { card } from "./support.ts";

const words = ["ask", "first", "help"];
const hitsOf = () => ({ placeOf: (folded: string) => words.indexOf(folded), means: [] });

const grouped = (...given: Parameters<typeof groupHits>) => atOnce(groupHits(...given));

describe("what is shown of a hit", () => {
  const filler = "one two three four five six seven eight nine ten. ".repeat(8);

  test("its text around the words looked for that stand closest, of 160 characters and more marks", () => {
    const text = `${filler}ask ${filler}ask first ${filler}`;
    const [group] = grouped([card({ title: "First", text })], hitsOf);
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
      grouped([card({ text })], hitsOf)[0]?.hits[0]?.excerpt.text ?? "";
    const text = `ask ${"word ".repeat(32)}`.slice(0, 160);
    expect(shown(text)).toBe(text);
    expect(shown(`${text}s`)).toMatch(/…$/);
  });

  test("the words that are hits are told once, in title and text, shown or not", () => {
    const text = `First ${filler} help. ${filler} Help first`;
    const [group] = grouped([card({ title: "Ask, ask", text })], hitsOf);
    expect(group?.hits[0]?.words).toEqual(["ask", "first", "help"]);
    // Title and text are no one text.
    const [apart] = grouped([card({ title: "as", text: "k" })], hitsOf);
    expect(apart?.hits[0]?.words).toEqual([]);
  });

  test("a hit in none of what is shown is told by the name, or the page's title, that has it", () => {
    const [group] = grouped(
      [
        card({ page: "Asking", title: "WRAP", text: "A plan.", aliases: ["help, first", "plan"] }),
        card({ page: "Asking", title: "Help", text: "A plan.", aliases: ["first"] }),
        card({ page: "Asking", title: "Plans", text: "A plan." }),
      ],
      hitsOf,
    );
    const [byName, byTitle, byNothing] = group?.hits ?? [];
    expect(byName?.aliases).toEqual({
      text: "help, first",
      ranges: [
        [0, 4],
        [6, 11],
      ],
    });
    expect(byTitle).not.toHaveProperty("aliases");
    expect(byNothing).not.toHaveProperty("isByPage");
    const [inPage] = grouped([card({ page: "First help", title: "Plans", text: "" })], hitsOf);
    expect(inPage).toMatchObject({
      pageRanges: [
        [0, 5],
        [6, 10],
      ],
      hits: [{ isByPage: true }],
    });
  });

  test("hits of a page stand in one group, groups in the order of their best", () => {
    const groups = grouped(
      [
        card({ pageUrl: "b", page: "B", url: "b#1", kind: "item" }),
        card({ pageUrl: "a", page: "A", url: "a#1" }),
        card({ pageUrl: "b", page: "B", url: "b#2", kind: "item" }),
      ],
      hitsOf,
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
    expect(grouped([], hitsOf)).toEqual([]);
  });

  test("of a pinned page its note, with nothing marked", () => {
    expect(pinnedHit({ title: "Help", url: "h.html", note: "Call.", words: ["ask"] })).toEqual({
      ...{ kind: "article", url: "h.html", title: "Help", titleRanges: [], words: [] },
      excerpt: { text: "Call.", ranges: [] },
    });
  });
});
