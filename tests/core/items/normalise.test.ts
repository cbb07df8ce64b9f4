import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, tidy } from "../../../src/core/items/normalise.ts";
import { anyCharacter } from "../../support/any-character.ts";

describe("one answer, however it is typed", () => {
  test.each([
    { what: "capitals", texts: ["Informed Consent", "informed consent", "INFORMED CONSENT"] },
    {
      what: "spaces",
      texts: ["informed consent", "  informed \t consent\n", "informed\u00a0consent"],
    },
    {
      what: "accents",
      texts: ["Élève à Zürich", "eleve a Zurich", "E\u0301le\u0300ve a\u0300 Zu\u0308rich"],
    },
    { what: "full stops", texts: ["U.S.A.", "USA", "usa."] },
    { what: "quotation marks", texts: ["“choice”", "'choice'", "«choice»", "choice"] },
    { what: "apostrophes", texts: ["don't", "don’t", "dont"] },
    { what: "hyphens", texts: ["well-being", "well being", "well–being", "well\u2011being"] },
    { what: "slashes", texts: ["and/or", "and or"] },
    {
      what: "soft hyphens and other marks unseen",
      texts: ["auto\u00adnomy", "\u200eautonomy", "auto\u200bnomy"],
    },
    { what: "wide forms and ligatures", texts: ["ｆｉｎｅ", "ﬁne", "fine"] },
    { what: "the German ß", texts: ["Straße", "STRASSE", "strasse"] },
    { what: "the Turkish i", texts: ["İzmir", "izmir", "ızmir", "IZMIR"] },
    { what: "a Greek sigma at the end", texts: ["Νόμος", "ΝΟΜΟΣ", "νομοσ"] },
    { what: "Hebrew points", texts: ["שָׁלוֹם", "שלום"] },
    { what: "Arabic vowel signs", texts: ["سَلَام", "سلام", "ســلام"] },
    { what: "a Korean syllable in parts", texts: ["한글", "한글".normalize("NFD")] },
    { what: "a minus sign", texts: ["-5", "−5"] },
  ])("whatever its $what", ({ texts }) => {
    expect(new Set(texts.map((text) => normalise(text))).size).toBe(1);
  });
});

describe("what stays apart", () => {
  test.each([
    ["C", "C#"],
    ["C", "C++"],
    ["3.5", "35"],
    ["1/11", "11/1"],
    ["10:30", "1030"],
    ["-5", "5"],
    [".5", "5"],
    ["50", "50 %"],
    ["every day", "everyday"],
    // Voicing marks and vowel signs are no accents.
    ["か", "が"],
    ["हिंदी", "हद"],
    ["ไทย", "ทย"],
    ["אב", "אג"],
    ["?", "!"],
  ])("“%s” and “%s”", (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });

  test("capitals too where the item says so", () => {
    expect(normalise("Polish", { caseSensitive: true })).not.toBe(
      normalise("polish", { caseSensitive: true }),
    );
    expect(normalise(" Pólish.", { caseSensitive: true })).toBe("Polish");
  });
});

describe("properties", () => {
  const texts = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 30 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    // Where the rules meet: digits, marks and what joins them.
    fc.string({
      unit: fc.constantFrom(..."ab1 2-./,'(ßΣİ\u0301\u200d\u3099か\u2013…²"),
      maxLength: 12,
    }),
  );

  test("normalising twice is normalising once", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, caseSensitive) => {
        const once = normalise(text, { caseSensitive });
        expect(normalise(once, { caseSensitive })).toBe(once);
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("capitals, spaces at the ends and a full stop never matter", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöü]{1,8}( [a-zäöü]{1,8}){0,3}$/), (words) => {
        expect(normalise(`  ${words.toUpperCase()} . `)).toBe(normalise(words));
      }),
    );
  });

  test("a word of letters alone, in any script, never becomes nothing", () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: anyCharacter, minLength: 1, maxLength: 5 })
          .filter((text) => /^\p{L}+$/u.test(text)),
        (word) => normalise(word) !== "",
      ),
    );
  });
});
