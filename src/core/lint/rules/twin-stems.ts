import type { GroupFinding, GroupLint } from "../lint.ts";
import type { LintedItem } from "../linted-item.ts";
import { wordsOf } from "../plain.ts";

/** Fewer words are alike by chance. */
const FEWEST = 5;
/** What so many stems share is a series, made on purpose. */
const SERIES = 100;

const kinds = new Set([
  "single-choice",
  "multiple-choice",
  "true-false",
  "short-answer",
  "numeric",
]);

/**
 * Guideline 4: of two stems that are nearly the same, one gives the other away or is not needed. Items
 * with one story and different questions are no twins, nor are those with one question to different stories.
 */
export const twinStems: GroupLint<{ similarity: number }> = {
  check(items, { options: { similarity } }) {
    const entries = items.flatMap(({ item, lead, question }, place) => {
      if (!kinds.has(item.kind)) return [];
      const words = new Set(wordsOf(`${lead} ${question.text}`));
      const asked = new Set(wordsOf(question.text));
      return words.size < FEWEST ? [] : [{ place, item, words, asked }];
    });
    const counts = new Map<string, number>();
    for (const { words } of entries) {
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const byWord = new Map<string, Entry[]>();
    return entries.flatMap((entry): GroupFinding[] => {
      const twin = nearby(entry, { counts, byWord, similarity }).find(
        (other) =>
          overlap(entry.words, other.words) > similarity &&
          overlap(entry.asked, other.asked) > similarity,
      );
      if (!twin) return [];
      return [
        {
          ...{ item: entry.place, path: ["stem"] },
          message: `the stem of item "${entry.item.id}" is nearly that of "${twin.item.id}"`,
          hint: "leave one of them out, or ask about something else",
        },
      ];
    });
  },
};

interface Entry {
  readonly place: number;
  readonly item: LintedItem["item"];
  readonly words: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/**
 * Earlier entries that may be as similar: such two share one of their rarest words, as many as may differ
 * and one more (prefix filtering: Chaudhuri, Ganti & Kaushik 2006). Adds the entry to those to look at.
 */
function nearby(
  entry: Entry,
  {
    counts,
    byWord,
    similarity,
  }: {
    readonly counts: ReadonlyMap<string, number>;
    readonly byWord: Map<string, Entry[]>;
    readonly similarity: number;
  },
): readonly Entry[] {
  const { size } = entry.words;
  const rarest = [...entry.words]
    .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, size - Math.ceil(similarity * size) + 1);
  const found = new Set<Entry>();
  for (const word of rarest) {
    const others = byWord.get(word) ?? [];
    if (others.length < SERIES) for (const other of others) found.add(other);
    others.push(entry);
    byWord.set(word, others);
  }
  return [...found];
}

/** Jaccard's index. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
