import { describe, expect, test } from "vitest";
import { rerank, type ScoredCard } from "../../src/search/query/rerank.ts";
import { card as cardOf } from "./support.ts";

const words = ["ask", "first", "help", "more"];
const card = (ordinal: number, score: number, text: string, title = ""): ScoredCard => ({
  ...{ ordinal, score, place: 0 },
  card: cardOf({ url: String(ordinal), title, text }),
});
/** Behind where a text's beginning ends. */
const later = (text: string) => `${"x ".repeat(25)}${text}`;
// Four words that tell 4 each: two side by side add 0.4 × 4 / √4 = 0.8, one at the beginning 0.2 × 4 / √4 = 0.4.
const order = (hits: readonly ScoredCard[], worths = [4, 4, 4, 4]) =>
  rerank(
    hits,
    { placeOf: (folded) => words.indexOf(folded), worths },
    (title) => title === "named",
  ).map(({ ordinal }) => ordinal);
/** Whether a card with that text and that much less of a score comes before one without the words. */
const isWorth = (less: number, text: string, worths?: number[]) =>
  order([card(0, 10, ""), card(1, 10 - less, text)], worths)[0] === 1;

describe("rerank", () => {
  test("neighbouring words count as near with one word between them, and not with two", () => {
    expect(isWorth(0.79, later("ask x first"))).toBe(true);
    expect(isWorth(0.81, later("ask x first"))).toBe(false);
    expect(isWorth(0.01, later("ask x x first"))).toBe(false);
  });

  test("in either order", () => {
    expect(isWorth(0.79, later("first ask"))).toBe(true);
    expect(isWorth(0.79, later("help first"))).toBe(true);
  });

  test("each pair of neighbours counts once, as much as the lesser of the two tells", () => {
    expect(isWorth(1.59, later("ask first help"))).toBe(true);
    expect(isWorth(1.61, later("ask first help ask first"))).toBe(false);
    // 0.4 × 1 / √4
    expect(isWorth(0.19, later("ask first"), [4, 1, 4, 4])).toBe(true);
    expect(isWorth(0.21, later("ask first"), [4, 1, 4, 4])).toBe(false);
  });

  test("words that are no neighbours in the query are not near", () => {
    expect(isWorth(0.01, later("ask help"))).toBe(false);
  });

  test("a word among the first 25 of title and text counts for more, once", () => {
    expect(isWorth(0.39, `${"x ".repeat(24)}ask ask`)).toBe(true);
    expect(isWorth(0.41, "ask x x ask")).toBe(false);
    expect(isWorth(0.01, `${"x ".repeat(25)}ask`)).toBe(false);
    expect(isWorth(0.79, "ask x x x more")).toBe(true);
    expect(order([card(0, 10, ""), card(1, 9.61, "x", "ask")])).toEqual([1, 0]);
  });

  test("of a long text all of it fades: of 24 words to a quarter", () => {
    // (12 / 24)² × 0.4 × 4 / √24 = 0.082
    const long = Array.from({ length: 24 }, () => 4);
    expect(isWorth(0.08, later("ask first"), long)).toBe(true);
    expect(isWorth(0.085, later("ask first"), long)).toBe(false);
  });

  test("a kind that counts for less does here, too", () => {
    const question = card(1, 9.4, later("ask first"));
    const item = { ...question, card: { ...question.card, kind: "item" as const } };
    // 0.8 × 0.8 = 0.64
    expect(order([card(0, 10, ""), item])).toEqual([1, 0]);
    expect(order([card(0, 10.05, ""), item])).toEqual([0, 1]);
  });

  test("of one word nothing is near; what is called so comes first, the rest stays in order", () => {
    expect(order([card(0, 9, "ask"), card(1, 9, "ask ask"), card(2, 1, "", "named")], [4])).toEqual(
      [2, 0, 1],
    );
  });

  test("of one word the scores alone tell, whatever order they come in", () => {
    expect(order([card(0, 8, "ask"), card(1, 9, ""), card(2, 10, "")], [4])).toEqual([2, 1, 0]);
  });

  test("of several that are called so the better comes first", () => {
    expect(order([card(0, 8, "", "named"), card(1, 20, ""), card(2, 9, "", "named")])).toEqual([
      2, 0, 1,
    ]);
    expect(order([])).toEqual([]);
  });

  test("a title and the text below it follow one another", () => {
    expect(order([card(0, 10, "ask x x first"), card(1, 9.3, "first", "ask")])).toEqual([1, 0]);
    expect(order([card(0, 10, "ask x x first"), card(1, 9.3, "x x first", "ask")])).toEqual([0, 1]);
  });
});
