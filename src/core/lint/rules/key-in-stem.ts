import type { GroupFinding, GroupLint } from "../lint.ts";
import type { LintedItem } from "../linted-item.ts";
import { wordsOf } from "../plain.ts";

/** Shorter keys are words that a subject cannot do without. */
const FEWEST = 3;
const MOST = 20;

/** Guideline 4: one question answers another. */
export const keyInStem: GroupLint = {
  check(items) {
    const keys = new Map<string, { readonly place: number; readonly item: LintedItem["item"] }>();
    const lengths = new Set<number>();
    items.forEach(({ item, keys: found }, place) => {
      for (const text of [...found.map((key) => key.text), ...typed(item)]) {
        const words = wordsOf(text);
        if (words.length < FEWEST || words.length > MOST) continue;
        lengths.add(words.length);
        keys.set(words.join(" "), { place, item });
      }
    });
    return items.flatMap(({ lead, question }, place): GroupFinding[] => {
      const words = wordsOf(`${lead} ${question.text}`);
      const runs = [...lengths].flatMap((length) =>
        words.map((_, at) => words.slice(at, at + length).join(" ")),
      );
      const run = runs.find((each) => (keys.get(each)?.place ?? place) !== place);
      const other = run === undefined ? undefined : keys.get(run)?.item;
      if (!other) return [];
      return [
        {
          ...{ item: place, path: ["stem"] },
          message: `the stem of item "${items[place]?.item.id}" holds the key of "${other.id}": "${run}"`,
          hint: "word it otherwise, or keep the two out of one quiz",
        },
      ];
    });
  },
};

function typed(item: LintedItem["item"]): readonly string[] {
  return item.kind === "short-answer" ? item.accept.slice(0, 1) : [];
}
