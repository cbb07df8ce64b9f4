import { describe, expect, test } from "vitest";
import { closest } from "../../src/search/query/closest.ts";

const words = ["ask", "first", "help"];
const placeOf = (folded: string) => words.indexOf(folded);

describe("the shortest stretch that has all the words looked for that the text has", () => {
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
