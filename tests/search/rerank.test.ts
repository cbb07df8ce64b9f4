import { describe, expect, test } from "vitest";
import { rerank, type ScoredCard } from "../../src/search/query/rerank.ts";
import { card as cardOf } from "./support.ts";

const words = ["ask", "first", "help"];
const card = (ordinal: number, score: number, text: string, title = ""): ScoredCard => ({
  ...{ ordinal, score, place: 0 },
  card: cardOf({ url: String(ordinal), title, text }),
});
const order = (hits: readonly ScoredCard[], count = 3) =>
  rerank(
    hits,
    { placeOf: (folded) => words.indexOf(folded), count },
    (title) => title === "named",
  ).map(({ ordinal }) => ordinal);

describe("rerank", () => {
  test("neighbouring words count as near with one word between them, and not with two", () => {
    expect(order([card(0, 10, "ask x x first"), card(1, 9, "ask x first")])).toEqual([1, 0]);
    expect(order([card(0, 10, "ask"), card(1, 9, "ask x x first")])).toEqual([0, 1]);
  });

  test("in either order", () => {
    expect(order([card(0, 10, "ask"), card(1, 9, "first ask")])).toEqual([1, 0]);
    expect(order([card(0, 10, "ask"), card(1, 9, "help first")])).toEqual([1, 0]);
  });

  test("all pairs of neighbours near are worth half as much again, one of two a quarter", () => {
    // 10 × 1.5 = 15; 10 × 1.25 = 12.5
    expect(order([card(0, 14.9, ""), card(1, 10, "ask first help")])).toEqual([1, 0]);
    expect(order([card(0, 15.1, ""), card(1, 10, "ask first help")])).toEqual([0, 1]);
    expect(order([card(0, 12.4, ""), card(1, 10, "ask first")])).toEqual([1, 0]);
    expect(order([card(0, 12.6, ""), card(1, 10, "ask first")])).toEqual([0, 1]);
  });

  test("words that are no neighbours in the query are not near", () => {
    expect(order([card(0, 10, ""), card(1, 9, "ask help")])).toEqual([0, 1]);
  });

  test("of one word nothing is near; what is called so comes first, the rest stays in order", () => {
    expect(order([card(0, 9, "ask"), card(1, 9, "ask ask"), card(2, 1, "", "named")], 1)).toEqual([
      2, 0, 1,
    ]);
  });

  test("of one word the scores alone tell, whatever order they come in", () => {
    expect(order([card(0, 8, "ask"), card(1, 9, ""), card(2, 10, "")], 1)).toEqual([2, 1, 0]);
  });

  test("of several that are called so the better comes first", () => {
    expect(order([card(0, 8, "", "named"), card(1, 20, ""), card(2, 9, "", "named")])).toEqual([
      2, 0, 1,
    ]);
    expect(order([])).toEqual([]);
  });

  test("a title and the text below it follow one another", () => {
    expect(order([card(0, 10, ""), card(1, 9, "first", "ask")])).toEqual([1, 0]);
    expect(order([card(0, 10, ""), card(1, 9, "x x first", "ask")])).toEqual([0, 1]);
  });
});
