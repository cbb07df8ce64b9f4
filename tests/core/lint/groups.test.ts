import { expect, it } from "vitest";
import type { Item } from "../../../src/core/items/item.ts";
import { bankLints, siteLints } from "../../../src/core/lint/group-lints.ts";
import { lintedItem } from "../../../src/core/lint/linted-item.ts";
import { lintWords } from "../../../src/core/lint/words/languages.ts";
import { rules } from "../../../src/core/rules/rules.ts";
import type { BankWritingRule, SiteWritingRule } from "../../../src/core/rules/writing-rules.ts";
import { choice, inWords, trueFalse } from "./support.ts";

/** Places of items that a rule finds; -1 for the bank. */
function places(
  rule: BankWritingRule | SiteWritingRule,
  items: readonly Item[],
  { isShuffled = false } = {},
): readonly number[] {
  const findings = { ...bankLints, ...siteLints }[rule].check(items.map(lintedItem), {
    options: rules[rule].options ?? {},
    words: lintWords("en"),
    isShuffled: () => isShuffled,
  });
  return inWords(findings).map(({ item = -1 }) => item);
}

/** Items with the key at these places of three options. */
const keysAt = (...spots: readonly number[]) =>
  spots.map((spot, no) =>
    choice(
      `No. ${no}?`,
      ["Aa", "Bb", "Cc"].map((text, at) => (at === spot ? `*${text}` : text)),
    ),
  );

it("key-position: 12 of 20 at one place of three is chance, 14 is not", () => {
  // Chi square with 2 degrees of freedom, 1 %: 9.21. 12/4/4 makes 6.4; 14/3/3 makes 12.1.
  const with12 = keysAt(...Array(12).fill(0), 1, 1, 1, 1, 2, 2, 2, 2);
  const with14 = keysAt(...Array(14).fill(0), 1, 1, 1, 2, 2, 2);
  expect(places("key-position", with12)).toEqual([]);
  expect(places("key-position", with14)).toEqual([-1]);
  expect(places("key-position", with14, { isShuffled: true })).toEqual([]);
  expect(places("key-position", with14.slice(0, 19))).toEqual([]);
});

it("longest-keys: six of ten, not five", () => {
  const items = (longest: number) =>
    Array.from({ length: 10 }, (_, no) =>
      choice(`No. ${no}?`, [no < longest ? "*Aaaa" : "*Aa", "Bbb", "Ccc"]),
    );
  expect(places("longest-keys", items(6))).toEqual([-1]);
  expect(places("longest-keys", items(5))).toEqual([]);
  expect(places("longest-keys", items(6).slice(0, 9))).toEqual([]);
});

it("twin-stems: what shares more than 0.8 of its words, not one story or one question", () => {
  const twin = (a: string, b: string) =>
    places("twin-stems", [trueFalse(a, true), trueFalse(b, true)]);
  // 9 of 10 words; 7 of 9.
  expect(twin("a b c d e f g h i", "a b c d e f g h i j")).toEqual([1]);
  expect(twin("a b c d e f g h", "a b c d e f g j")).toEqual([]);
  const story = "Ann is at home and rings you, as she does each day, to say that she is well.";
  expect(twin(`${story}\n\nShe means it.`, `${story}\n\nYou ring her back.`)).toEqual([]);
  expect(
    twin(
      "Ann says no.\n\nDo you go on as you have begun?",
      "It rains a lot here.\n\nDo you go on as you have begun?",
    ),
  ).toEqual([]);
  expect(twin("So it is.", "So it is.")).toEqual([]);
});

it("twin-stems and key-in-stem take time by the number of items alone", () => {
  const many = Array.from({ length: 10_000 }, (_, no) =>
    choice(`What is the capital of the country that has the number ${no} in the list?`, [
      `*The town that is no. ${no}`,
      `Another town of the same`,
      "A third",
    ]),
  );
  expect(places("twin-stems", many).length).toBeLessThan(10_000);
  expect(places("key-in-stem", many)).toEqual([]);
});

it("key-in-stem: three words of another's key, not of its own, and no two words", () => {
  const key = choice("What does she need?", ["*Time to think", "Money", "Luck"]);
  const stem = trueFalse("Ann has time to think.", true);
  expect(places("key-in-stem", [key, stem])).toEqual([1]);
  expect(places("key-in-stem", [stem, choice("Q?", ["*Think, time to", "A", "B"])])).toEqual([]);
  expect(
    places("key-in-stem", [choice("Who has time to think?", ["*Time to think", "A", "B"])]),
  ).toEqual([]);
  expect(places("key-in-stem", [choice("Q?", ["*Ann has", "A", "B"]), stem])).toEqual([]);
});

it("constant-keys: seven of eight have two, six do not tell", () => {
  const items = (two: number) =>
    Array.from({ length: 8 }, (_, no) =>
      choice(`No. ${no}?`, ["*A", "*B", no < two ? "C" : "*C", "D"]),
    );
  expect(places("constant-keys", items(7))).toEqual([0]);
  expect(places("constant-keys", items(6))).toEqual([]);
  expect(places("constant-keys", items(7).slice(0, 7))).toEqual([]);
});

it("giveaway-word: a word, or a question mark, that is in all keys or in none", () => {
  const fill = [
    "Bo",
    "Cy",
    "Di",
    "Ed",
    "Flo",
    "Gus",
    "Hal",
    "Ida",
    "Joe",
    "Kay",
    "Lee",
    "Max",
    "Ned",
    "Oz",
  ];
  const items = (key: (no: number) => string, other: (no: number) => string) =>
    fill
      .slice(0, 12)
      .map((name, no) =>
        choice(`No. ${no}?`, [
          `*${key(no)}`,
          other(no),
          `${name} ${no}`,
          `${name} goes ${no + 50}`,
        ]),
      );
  expect(
    places(
      "giveaway-word",
      items(
        (no) => `Ask ${no + 100}`,
        (no) => `Tell${no}`,
      ),
    ),
  ).toEqual([0]);
  expect(
    places(
      "giveaway-word",
      items(
        (no) => `So${no}?`,
        (no) => `Tell${no}`,
      ),
    ),
  ).toEqual([0]);
  expect(
    places(
      "giveaway-word",
      items(
        (no) => (no % 4 ? `Say${no}` : `Ask ${no + 100}`),
        (no) => (no % 4 ? `Ask ${no + 200}` : `Tell${no}`),
      ),
    ),
  ).toEqual([]);
});
