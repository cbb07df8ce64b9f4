import type { ItemLint } from "../lint.ts";
import { phrasesIn } from "../phrases.ts";

/** Guideline 6: to what somebody thinks no answer is wrong. */
export const opinionAsked: ItemLint = {
  check({ item, question }, { words }) {
    if (!words || item.kind === "reflection" || item.kind === "scenario") return [];
    const [found] = phrasesIn(words.opinions, question.text);
    if (!found) return [];
    return [
      {
        path: ["stem"],
        message: `the question of item "${item.id}" asks for an opinion ("${found.phrase}"), to which no answer is wrong`,
        hint: 'ask what is so, or who says so; or make it a "reflection"',
      },
    ];
  },
};
