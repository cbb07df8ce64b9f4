import { describe, expect, test } from "vitest";
import { normalise } from "../../src/core/items/normalise.ts";

// Names as the language writes them and as its speakers write them on a keyboard without those letters,
// by the CLDR's Latin-ASCII.
describe("under “accents make no difference”, both ways", () => {
  test.each([
    ["Björn", "Bjorn"],
    ["Søren", "Soren"],
    ["Łódź", "Lodz"],
    ["Đorđe", "Dorde"],
    ["Ærø", "Aero"],
    ["cœur", "coeur"],
    ["Þórr", "Thorr"],
    ["Seyðisfjörður", "Seydisfjordur"],
    ["Straße", "Strasse"],
    ["ışık", "isik"],
    ["Ħamrun", "Hamrun"],
    ["Ŋaanga", "Naanga"],
    ["Ŧŧ", "Tt"],
    ["Ƙasa", "Kasa"],
    ["Ɓaure", "Baure"],
    ["Ɗan", "Dan"],
    ["Eʋe", "Eve"],
    ["Şəki", "Seki"],
    ["STRAẞE", "STRASsE"],
    ["Đặng", "Dang"],
    ["Ĳsselmeer", "IJsselmeer"],
    ["ĿL", "LL"],
  ])("%s, %s", (written, plain) => {
    expect(normalise(written)).toBe(normalise(plain));
    expect(normalise(written, { caseSensitive: true })).toBe(plain);
  });

  test("letters of other scripts stay", () => {
    for (const word of ["мир", "λογοσ", "かな", "한글"]) expect(normalise(word)).toBe(word);
  });
});

test("digits of every script are digits", () => {
  for (const digits of ["١٩٤٨", "۱۹۴۸", "१९४८", "১৯৪৮", "１９４８", "𝟏𝟗𝟒𝟖"]) {
    expect(normalise(digits)).toBe("1948");
  }
});
