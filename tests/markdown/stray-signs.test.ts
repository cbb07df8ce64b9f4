import { expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

const told = (body: string) =>
  readBody(body).diagnostics.map(
    ({ line, column, rule, message }) =>
      `${line - 5}:${column} ${rule}: ${message.replace(/, which is printed as it stands$/, "")}`,
  );

const space = "is bold text with a space beside its signs";
const between = "is bold text a sign of which stands between a letter and a sign of punctuation";
const endless = "is the beginning of bold text that does not end";

it.each([
  ["**Warm **the pot.", [`1:1 stray-signs: "**Warm **" ${space}`]],
  ["So ** warm** is it.", [`1:4 stray-signs: "** warm**" ${space}`]],
  ["**Warm ** the pot.", [`1:1 stray-signs: "**Warm **" ${space}`]],
  ["__Warm __ the pot.", [`1:1 stray-signs: "__Warm __" ${space}`]],
  ["- **Treat *this*\n  by hand. **", [`1:3 stray-signs: "**Treat *this*" ${space}`]],
  ["Of **[tea](index.md) **there.", [`1:4 stray-signs: "**[tea](index.md) **" ${space}`]],
  ["## A **head **line", [`1:6 stray-signs: "**head **" ${space}`]],
  ["| a |\n|---|\n| **b **c |", [`3:3 stray-signs: "**b **" ${space}`]],
  ["~~Old ~~new", ['1:1 stray-signs: "~~Old ~~" is struck text with a space beside its signs']],
  ["**「急須」**の湯", [`1:1 stray-signs: "**「急須」**" ${between}`]],
  ["これは**「急須」**です。", [`1:4 stray-signs: "**「急須」**" ${between}`]],
  ["**重要：**水", [`1:1 stray-signs: "**重要：**" ${between}`]],
  ['**"차"**는', [`1:1 stray-signs: "**"차"**" ${between}`]],
  ['a **"b"**c', [`1:3 stray-signs: "**"b"**" ${between}`]],
  ["**Note: warm it.", [`1:1 stray-signs: "**Note: warm it." ${endless}`]],
  ["This is **very warm.", [`1:9 stray-signs: "**very warm." ${endless}`]],
  ["**Warm it **now** then.", [`1:1 stray-signs: "**Warm it **now** then." ${endless}`]],
])("signs in %j that make nothing bold are told where they stand", (body, expected) => {
  expect(told(body)).toEqual(expected);
});

it.each([
  "**Warm** the *pot*, __so__, ***both***, ~~old~~, warm**ish**.",
  "2 ** 3, a ** b ** c, 2**3, x**2, `**a **b`, $a ** b$.",
  "Files **/*.md and src/**/x, src/** too.",
  "Pass **kwargs and **options, char **argv, `f(**x)`, (*args, **kwargs).",
  "A __init__ and __all__, foo__bar, __name and __value, self.__x.",
  "Price** and weight**.\n\n** Without tax, *** with it.",
  "\\**Warm \\**the pot, &ast;&ast;warm **, **** four ****, *** three ***.",
  "Von ~/a ~~ b, ~~~ x.",
  "これは**急須**です。**「湯」** です。",
])("%j has none", (body) => {
  expect(told(body).filter((text) => text.includes("stray-signs"))).toEqual([]);
});

it("as many as a paragraph has are looked through once", () => {
  expect(told("**Warm **pot ".repeat(5_000))[0]).toMatch(
    /stray-signs: "\*\*Warm \*\*" is bold text/,
  );
});
