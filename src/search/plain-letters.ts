/**
 * Letters with a stroke and joined ones, which Unicode does not take apart, as people write them who
 * have no such key: after the Latin-ASCII transform of Unicode's CLDR. The index and a query are both
 * written so: "Soren" finds Søren, and "Işık" is "ışık".
 * @param text In lower case.
 */
export function plainLetters(text: string): string {
  return text.replace(letters, (letter) => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = {
  ...{ ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", ħ: "h", ŧ: "t", ŋ: "n", ɓ: "b", ɖ: "d", ɗ: "d" },
  ...{ ƙ: "k", ƴ: "y", ɔ: "o", ɛ: "e", æ: "ae", œ: "oe", þ: "th", ß: "ss" },
};

const letters = new RegExp(`[${Object.keys(plain).join("")}]`, "g");
