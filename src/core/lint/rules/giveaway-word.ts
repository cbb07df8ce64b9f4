import type { GroupFinding, GroupLint } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** How far from chance, in standard deviations: a few hundred words are looked at. */
const FAR = 3.5;

/** Whoever takes the option with this word, or leaves it, does better than by chance. */
export const giveawayWord: GroupLint<{ items: number }> = {
  check(items, { options, words }) {
    // Whatever the language, articles and the like are no words that anybody goes by.
    const common = new Set(words?.common.filter((word) => word.length < 3));
    const tallies = new Map<string, Tally>();
    items.forEach(({ item, keys, options: choices }, place) => {
      const [key] = keys;
      if (item.kind !== "single-choice" || !key || keys.length > 1) return;
      const said = choices.map(({ text }) => signsOf(text));
      for (const word of new Set(said.flatMap((each) => [...each]))) {
        const having = said.filter((each) => each.has(word)).length;
        if (having === choices.length || common.has(word)) continue;
        const chance = having / choices.length;
        const tally = tallies.get(word) ?? { first: place, items: 0, keys: 0, mean: 0, spread: 0 };
        tallies.set(word, {
          first: tally.first,
          items: tally.items + 1,
          keys: tally.keys + (signsOf(key.text).has(word) ? 1 : 0),
          mean: tally.mean + chance,
          spread: tally.spread + chance * (1 - chance),
        });
      }
    });
    return [...tallies].flatMap(([word, tally]): GroupFinding[] => {
      const far = (tally.keys - tally.mean) / Math.sqrt(tally.spread);
      if (tally.items < options.items || Math.abs(far) < FAR) return [];
      return [
        {
          ...{ item: tally.first, path: ["options"] },
          message: `in ${tally.items} questions some options say "${word}"; the key does in ${tally.keys} of them, where chance alone makes ${tally.mean.toFixed(1)}`,
          hint: far > 0 ? "let distractors say it as well" : "let keys say it as well",
        },
      ];
    });
  },
};

interface Tally {
  readonly first: number;
  readonly items: number;
  readonly keys: number;
  readonly mean: number;
  readonly spread: number;
}

/** Its words, and whether it asks. */
function signsOf(text: string): ReadonlySet<string> {
  return new Set([...wordsOf(text), ...(text.includes("?") ? ["?"] : [])]);
}
