import type { ItemLint } from "../lint.ts";

/** Guideline 8: capitals that a reader of the article cannot know. */
export const unexplainedAcronym: ItemLint = {
  check({ item, lead, question, options }, { article, words }) {
    if (!article) return [];
    const text = [lead, question.text, ...options.map((option) => option.text)].join(" ");
    const unknown = new Set(
      (text.match(/(?<![\p{L}\p{N}-])\p{Lu}{2,6}s?(?![\p{L}\p{N}-])/gu) ?? [])
        .map((word) => word.replace(/s$/, ""))
        .filter(
          (word) =>
            !article.explains(word) &&
            !ROMAN.test(word) &&
            !isOrder(word) &&
            !words?.acronyms.includes(word),
        )
        .filter((word) => !text.includes(`(${word})`)),
    );
    // In a text of capitals none is short for anything.
    if (text === text.toUpperCase()) return [];
    return [...unknown].map((word) => ({
      path: ["stem"],
      message: `item "${item.id}" says "${word}", which neither its article nor the glossary does`,
      hint: "write it out, or explain it in the article or the glossary",
    }));
  },
};

/** Letters that stand for things in some order, such as what a program prints: "ACB". */
function isOrder(word: string): boolean {
  return [...word].sort().join("") === "ABCDEF".slice(0, word.length);
}

const ROMAN = /^M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
