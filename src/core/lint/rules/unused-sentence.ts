import type { ItemLint } from "../lint.ts";
import { hasPhrase } from "../phrases.ts";
import { stem, wordsOf } from "../plain.ts";

/**
 * Guidelines 13 and 16: what is said before the question, in its paragraph, and is in nothing that follows.
 * A story in a paragraph of its own may set a scene.
 */
export const unusedSentence: ItemLint = {
  check({ item, question, options }, { words }) {
    if (!words) return [];
    const sentences = question.text.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])/u);
    const asked = sentences.at(-1) ?? "";
    // What stands for something named before uses it.
    if (hasPhrase(words.pronouns, asked)) return [];
    const common = new Set(words.common);
    const telling = (text: string) =>
      wordsOf(text).filter((word) => !common.has(word) && !words.pronouns.includes(word));
    const texts = options.map(({ text }) => text);
    const unused = sentences.slice(0, -1).find((sentence, index) => {
      const others = [...sentences.slice(0, index), ...sentences.slice(index + 1), ...texts];
      const used = others.flatMap(telling);
      const own = telling(sentence);
      // A title with its full stop is no sentence.
      return own.length > 1 && !own.some((word) => used.some((other) => isOne(word, other)));
    });
    if (unused === undefined) return [];
    return [
      {
        path: ["stem"],
        message: `the question of item "${item.id}" does without the sentence "${unused}"`,
        hint: "leave it out, or put what sets the scene into a paragraph of its own",
      },
    ];
  },
};

/** Whether two words are forms of one, near enough. */
function isOne(a: string, b: string): boolean {
  const [short = "", long = ""] = [a, b].toSorted((one, other) => one.length - other.length);
  return stem(a) === stem(b) || (short.length > 3 && long.startsWith(short));
}
