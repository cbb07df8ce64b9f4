import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../../src/core/items/read-number.ts";
import { anyCharacter } from "../../support/any-character.ts";

const read = (text: string, language = "en", unit = "") => readNumber(text, { language, unit });

// Worked by hand.
describe("in any language", () => {
  test.each([
    ["7", 7],
    ["007", 7],
    ["1.5", 1.5],
    ["1,5", 1.5],
    [" 1.5 ", 1.5],
    ["0.500", 0.5],
    ["0,500", 0.5],
    [".5", 0.5],
    [",5", 0.5],
    ["5.", 5],
    ["+3", 3],
    ["-3", -3],
    ["−3", -3],
    ["- 3", -3],
    ["1e3", 1000],
    ["1E3", 1000],
    ["1.5e-3", 0.0015],
    ["1,5e−3", 0.0015],
    ["1 500", 1500],
    ["1\u00a0500", 1500],
    ["1\u202f500", 1500],
    ["1\u2009500,25", 1500.25],
    ["1'500", 1500],
    ["1’500.25", 1500.25],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["12 345 678", 12_345_678],
    ["1,50,000", 150_000],
    ["١٬٢٣٤٫٥", 1234.5],
    ["१२.५", 12.5],
    ["１２", 12],
    [`${"0".repeat(59)}7`, 7],
  ])("“%s” is %d", (text, value) => {
    for (const language of ["en", "de", "fr-CH", "ar", "no language"]) {
      expect(read(text, language)).toBe(value);
    }
  });

  test.each([
    ["１２．５", 12.5],
    ["－５", -5],
    ["–5", -5],
    ["—5", -5],
    ["1 e10", 1e10],
    ["1 E +3", 1000],
    ["1,0×10^10", 1e10],
    ["1·10^3", 1000],
    ["1.5 × 10⁻³", 0.0015],
    ["-2,5*10^-3", -0.0025],
    ["2 x 10**3", 2000],
    ["3⋅10^(2)", 300],
    ["10^3", 1000],
    ["-10³", -1000],
    ["1‘500", 1500],
    ["1´500", 1500],
  ])("“%s” is %d, by any keyboard", (text, value) => {
    for (const language of ["en", "de", "fr"]) expect(read(text, language)).toBe(value);
  });

  test.each([
    ["1/2", 0.5],
    ["-1/2", -0.5],
    ["1 / 2", 0.5],
    ["１／２", 0.5],
    ["1⁄2", 0.5],
    ["٣/٤", 0.75],
    ["½", 0.5],
    ["-½", -0.5],
    ["−⅜", -0.375],
    ["1 1/2", 1.5],
    ["-2 3/4", -2.75],
    ["1½", 1.5],
    ["1 ½", 1.5],
    ["7/2", 3.5],
    ["0/5", 0],
    ["50 %", 0.5],
    ["50%", 0.5],
    ["50\u202f%", 0.5],
    ["%50", 0.5],
    ["-% 50", -0.5],
    ["٥٠٪", 0.5],
    ["５０％", 0.5],
    ["12,5 %", 0.125],
    ["0.5%", 0.005],
    ["1/2 %", 0.005],
    ["-7 %", -0.07],
    ["1e3 %", 10],
  ])("“%s” is %d, as a fraction or in per cent", (text, value) => {
    for (const language of ["en", "de", "tr"]) expect(read(text, language)).toBe(value);
  });

  test.each([
    "",
    "x10^3",
    "1/0",
    "0/0",
    "1/2/3",
    "1.5/2",
    "1/-2",
    "/2",
    "1/",
    // Might be 1.5 thousand, or one and 250.
    "1 500/2",
    "½½",
    "½5",
    "%",
    "5 %%",
    "50 percent",
    "5^2",
    "10^",
    "2×11^3",
    " ",
    "-",
    ".",
    "e3",
    "seven",
    "1.5.2",
    "1,5,2",
    "1 5",
    "1 50",
    "12 3456",
    "1'500 000",
    "1,500.5.5",
    "1e",
    "1e999",
    "5²",
    "3 apples",
    "3-4",
    "--3",
    "0x10",
    "Infinity",
    "NaN",
    "1".repeat(61),
  ])("“%s” is no number", (text) => {
    expect(read(text, "en")).toBeNull();
    expect(read(text, "de")).toBeNull();
  });
});

test.each([
  { text: "1,500", en: 1500, de: 1.5 },
  { text: "1.500", en: 1.5, de: 1500 },
  { text: "12,345", en: 12_345, de: 12.345 },
  { text: "-1,500", en: -1500, de: -1.5 },
])("“$text” is $en in English and $de in German", ({ text, en, de }) => {
  expect(read(text, "en-GB")).toBe(en);
  expect(read(text, "de-AT")).toBe(de);
  expect(read(text, "pt-BR")).toBe(de);
});

describe("a unit", () => {
  test.each([
    { text: "5 mg", unit: "mg", value: 5 },
    { text: "5mg", unit: "mg", value: 5 },
    { text: "5\u00a0mg", unit: "mg", value: 5 },
    { text: "5", unit: "mg", value: 5 },
    { text: "50%", unit: "%", value: 50 },
    { text: "5 m2", unit: "m²", value: 5 },
    { text: "5 \u00b5g", unit: "\u03bcg", value: 5 },
    { text: "1e3 e", unit: "e", value: 1000 },
    { text: "5 working  days", unit: "working days", value: 5 },
    { text: "5 g", unit: "mg", value: null },
    { text: "5 Mg", unit: "mg", value: null },
    { text: "mg", unit: "mg", value: null },
    { text: "½ mg", unit: "mg", value: 0.5 },
    { text: "1 1/2 mg", unit: "mg", value: 1.5 },
    { text: "5 %", unit: "mg", value: null },
    { text: "50", unit: "%", value: 50 },
    { text: "50 %", unit: "%", value: 50 },
    { text: "%50", unit: "%", value: 50 },
    { text: "５０％", unit: "%", value: 50 },
    { text: "٥٠٪", unit: "%", value: 50 },
    { text: "0.5", unit: "%", value: 0.5 },
    { text: "1/2 %", unit: "%", value: 0.5 },
    { text: "½%", unit: "%", value: 0.5 },
    // Half of all, or half of one per cent?
    { text: "1/2", unit: "%", value: null },
    { text: "½", unit: "%", value: null },
    { text: "5 mg", unit: "", value: null },
  ])("“$text” where the unit is “$unit” is $value", ({ text, unit, value }) => {
    expect(read(text, "en", unit)).toBe(value);
  });
});

describe("properties", () => {
  test("a number is read as its own language writes it", () => {
    const tags =
      "en de fr de-CH de-AT pt-BR sv nb fi et lt sl hi mr bn my ne en-IN ar-EG fa ckb uk bg he sw zh";
    const writers = tags.split(" ").flatMap((language) =>
      (["standard", "scientific"] as const).map((notation) => {
        const digits = { maximumFractionDigits: notation === "standard" ? 3 : 12 };
        const format = new Intl.NumberFormat(language, { notation, ...digits });
        return { language, write: (value: number) => format.format(value) };
      }),
    );
    const thousandths = fc.integer({ min: -1e9, max: 1e9 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(thousandths, fc.constantFrom(...writers), (value, { language, write }) => {
        expect(read(write(value / 1000), language)).toBe(value / 1000);
      }),
    );
  });

  test("any text is a finite number or none", () => {
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom(..."0123 .,'e+-−m"), maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "de"), (text, language) => {
        const value = read(text, language, "m");
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
