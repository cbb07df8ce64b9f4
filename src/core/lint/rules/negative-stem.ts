import type { ItemLint } from "../lint.ts";
import { phrasesIn, withoutPhrases } from "../phrases.ts";
import { plain } from "../plain.ts";
import type { LintWords } from "../words/lint-words.ts";

/** Guideline 17: who reads past a "not" answers another question than was asked. */
export const negativeStem: ItemLint = {
  check({ item, question }, { words }) {
    if (!words || item.kind === "true-false") return [];
    const negation = negationOf(question.source, words);
    if (negation === undefined) return [];
    return [
      {
        path: ["stem"],
        message: `the question of item "${item.id}" turns on "${negation}", which is easily overlooked`,
        hint: `ask for what is so, or write "**${negation}**"`,
      },
    ];
  },
};

/** The word that makes a question ask for the exception, unless it is emphasised. */
function negationOf(source: string, words: LintWords): string | undefined {
  const unquoted = source.replace(/["“«„][^"”»“]*["”»“]/g, " ");
  const unemphasised = plain(unquoted.replace(/(\*\*?|__?)(?=\S)[^*_]*?\1/g, " "));
  const asked = unemphasised.match(/[^.!?:]+\?/g)?.at(-1) ?? unemphasised;
  const text = withoutPhrases(words.negationExceptions, asked);
  const clause = phrasesIn(words.subordinators, text).find(({ at }) => text.slice(0, at).trim());
  const main = text.slice(0, clause?.at ?? text.length);
  // In capitals it is seen.
  return phrasesIn(words.negations, main).find(({ phrase }) => phrase !== phrase.toUpperCase())
    ?.phrase;
}
