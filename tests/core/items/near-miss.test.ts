import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearMiss } from "../../../src/core/items/near-miss.ts";

// By hand: letters put in, left out, exchanged or swapped between the two texts.
describe("a slip", () => {
  test.each([
    { accept: "consent", typed: "consnt", is: "letter" },
    { accept: "consent", typed: "consennt", is: "letter" },
    { accept: "consent", typed: "consemt", is: "letter" },
    { accept: "consent", typed: "cnosent", is: "letter" },
    { accept: "consent", typed: " CONSETN. ", is: "letter" },
    { accept: "consent", typed: "consents", is: "letter" },
    { accept: "Zürich", typed: "zurch", is: "letter" },
    { accept: "informed consent", typed: "informed consnt", is: "letter" },
    { accept: "informed consent", typed: "infomred consnt", is: "letters" },
    { accept: "accommodation", typed: "accomadation", is: "letters" },
    { accept: "accommodation", typed: "accomodation", is: "letter" },
    { accept: "e-mail address", typed: "email adress", is: "letter" },
    { accept: "print(value)", typed: "pritn(value)", is: "letter" },
    { accept: "автономия", typed: "автономя", is: "letter" },
    { accept: "자기결정이론", typed: "자기결정의론", is: "letter" },
  ])("$typed for $accept: $is", ({ accept, typed, is }) => {
    expect(nearMiss({ accept: [accept] }, typed)).toBe(is);
  });
});

describe("none", () => {
  test.each([
    { why: "it is right", accept: "consent", typed: "Consent" },
    { why: "a short word is another word", accept: "cat", typed: "bat" },
    { why: "so in a sentence", accept: "the cat is asleep", typed: "the bat is asleep" },
    { why: "two letters of a word that is not long", accept: "consent", typed: "konsnt" },
    { why: "three of a long one", accept: "accommodation", typed: "acomadatoin" },
    { why: "a number", accept: "12345", typed: "12346" },
    { why: "a digit in a word", accept: "covid19", typed: "covid18" },
    { why: "the beginning of a long word", accept: "hypotension", typed: "hypertension" },
    { why: "the opposite", accept: "amoral", typed: "moral" },
    { why: "the opposite", accept: "ethical", typed: "unethical" },
    { why: "another word", accept: "consent", typed: "capacity" },
    { why: "a word more", accept: "consent", typed: "consent form" },
    { why: "nothing", accept: "consent", typed: "" },
  ])("$typed for $accept: $why", ({ accept, typed }) => {
    expect(nearMiss({ accept: [accept] }, typed)).toBeNull();
  });

  test.each([
    { typed: "effect", others: ["effect"], is: null },
    { typed: "effekt", others: ["effect"], is: null },
    { typed: "ffect", others: ["effect"], is: null },
    { typed: "afect", others: ["effect"], is: "letter" },
    { typed: "affekt", others: ["something else"], is: "letter" },
  ])("$typed for affect, where $others are other answers: $is", ({ typed, others, is }) => {
    expect(nearMiss({ accept: ["affect"] }, typed, others)).toBe(is);
  });

  test("to the nearest of several right answers it is told", () => {
    expect(nearMiss({ accept: ["colour", "shade"] }, "colur")).toBe("letter");
  });
});

describe("what else is off where the letters are right", () => {
  test.each([
    { accept: "Polish", exact: { caseSensitive: true }, typed: "polish", is: "case" },
    { accept: "sí", exact: { accentSensitive: true }, typed: "si", is: "accents" },
    { accept: "print();", exact: {}, typed: "print()", is: "signs" },
    { accept: "value++", exact: {}, typed: "value--", is: "signs" },
    { accept: "Really?", exact: { signs: "all" }, typed: "really", is: "signs" },
    { accept: "every day", exact: {}, typed: "everyday", is: "spaces" },
    // Of so few letters nearly nothing would be left to find.
    { accept: "-x", exact: {}, typed: "x", is: null },
    { accept: "foo();", exact: {}, typed: "foo", is: null },
    { accept: "a b", exact: {}, typed: "ab", is: null },
  ])("$typed for $accept: $is", ({ accept, exact, typed, is }) => {
    expect(nearMiss({ accept: [accept], ...exact }, typed)).toBe(is);
  });

  test("not where that is a foreseen answer", () => {
    const asked = { accept: ["Polish"], caseSensitive: true };
    expect(nearMiss(asked, "polish", ["polish"])).toBeNull();
    expect(nearMiss({ accept: ["every day"] }, "everyday", ["everyday"])).toBeNull();
  });
});

describe("properties", () => {
  const words = fc.stringMatching(/^[a-z]{5,12}$/);

  test("one letter exchanged within a word of five and more is one letter off", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(..."éжλ"), (word, place, letter) => {
        const at = place % word.length;
        const typed = word.slice(0, at) + letter + word.slice(at + 1);
        fc.pre(letter !== "é" || word[at] !== "e");
        expect(nearMiss({ accept: [word] }, typed)).toBe("letter");
      }),
    );
  });

  test("what is right, or foreseen, is never a near miss", () => {
    fc.assert(
      fc.property(words, words, (accept, other) => {
        expect(nearMiss({ accept: [accept] }, accept.toUpperCase(), [other])).toBeNull();
        expect(nearMiss({ accept: [accept] }, other, [other])).toBeNull();
      }),
    );
  });
});
