import { globSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../src/search/format/steps.ts";
import {
  decodeText,
  encodeText,
  knownWords,
  plainWords,
} from "../../src/search/format/words-of-text.ts";
import { commonWords } from "../../src/search/index/common-words.ts";

const bytesOf = (text: string, common: string) => {
  const bytes = encodeText(text, knownWords(common));
  // Whoever reads has the words from the entry, not the writer's own.
  expect(atOnce(decodeText(bytes, knownWords(common)))).toBe(text);
  return bytes.length;
};

test("any text comes back, whatever words are known", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const words = fc.array(fc.constantFrom("the", "The", "THE", "cat", "Cat's", " ", ", ", "\n"));
  fc.assert(
    fc.property(
      text,
      fc.oneof(
        text,
        words.map((all) => all.join("")),
      ),
      (common, own) => {
        bytesOf(own, common);
      },
    ),
  );
});

test.each([
  ["capitals that are others in some language", "İstanbul ISTANBUL ıI ßẞ ǅ Ǆ ǆ ŉ ΐ Ϊ́ K Å ſS"],
  ["scripts", "Самостоятельность, самостоятельность. 再発の前に ภาษาไทย العربية हिन्दी 👍🏽 𝒜𝒷"],
  ["what no word has", "\u0000\u0001 \ufeff\u2028 «…» \u{10ffff} --- \t\n\n"],
  ["nothing", ""],
])("so do %s", (_, text) => {
  for (const common of ["", "i ß самостоятельность 再 発", "istanbul ıi"]) bytesOf(text, common);
});

test("a word is known whether it begins a sentence or not", () => {
  expect(plainWords("The cat’s THE end. Ça 3rd")).toEqual([
    ...["the", "cat’s", "tHE", "end", "ça", "3rd", ""],
  ]);
  const known = "the cat end";
  expect(bytesOf("The end. The cat. ".repeat(4), known)).toBeLessThan(20);
});

test("a phrase that comes again takes next to nothing each time", () => {
  const phrase =
    "Whoever answers for a bank says so in its first line, and whoever reviews it too. ";
  const once = bytesOf(phrase, "");
  expect(bytesOf(phrase.repeat(21), "") - once).toBeLessThan(20 * 6);
});

test("prose takes a tenth less than deflate makes of it, with the words it has in common before it", () => {
  const sections = globSync("content/guide/*.md")
    .toSorted()
    .flatMap((path) => readFileSync(path, "utf8").split("\n## "))
    .map((section) => section.replace(/\s+/g, " "));
  const common = commonWords(sections);
  const text = sections.slice(0, 6).join("\n");
  const deflated = deflateRawSync(text, { level: 9, dictionary: Buffer.from(common) });
  expect(bytesOf(text, common)).toBeLessThan(deflated.length * 0.9);
});
