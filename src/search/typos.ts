import type { TermColumns } from "./columns.ts";
import type { LexiconFile } from "./lexicon-file.ts";
import { nearWords } from "./near-words.ts";
import type { QueryWord } from "./query.ts";
import { type SoughtWord, type Terms, termColumns } from "./sought.ts";

/** A word of the query and what it stands for. */
export interface AskedWord {
  readonly word: QueryWord;
  readonly sought: SoughtWord;
}

// So many words are tried in the place of an unknown one.
const ALTERNATIVES = 6;

/**
 * The reader's text with the words that the index does not know replaced by those that are spelt
 * most like them; undefined where there are none. Of several, the one that stands beside the most of
 * the other words, then the commonest.
 */
export async function correct(
  text: string,
  asked: readonly AskedWord[],
  lexicon: LexiconFile,
  terms: Terms & { readonly documentCount: number },
): Promise<string | undefined> {
  const shares = sharesOf(
    asked.map(({ sought }) => sought),
    terms.documentCount,
  );
  const changes: (readonly [word: QueryWord, instead: string])[] = [];
  for (const { word, sought } of asked) {
    if (sought.clauses.length > 0) continue;
    const near = nearest(word.folded, lexicon);
    const columns = await Promise.all(
      near.map((other) => termColumns(terms.pipeline.stem(other), terms)),
    );
    const company = columns.map((own) => bestShare(own, shares));
    // The first of equals: the nearest and commonest.
    const instead = near[company.indexOf(Math.max(...company))];
    if (instead !== undefined) changes.push([word, instead]);
  }
  if (changes.length === 0) return undefined;
  return changes
    .toSorted(([a], [b]) => b.start - a.start)
    .reduce((all, [word, instead]) => replaced(all, word, instead), text);
}

/** Words at the least distance: one edit, and for a long word two; the commonest first. */
function nearest(folded: string, { words, frequencies }: LexiconFile): readonly string[] {
  const edits = folded.length < 3 || folded.length > 24 ? 0 : folded.length < 8 ? 1 : 2;
  const near = edits === 0 ? [] : nearWords(folded, words, { edits });
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => (frequencies[b.place] ?? 0) - (frequencies[a.place] ?? 0))
    .slice(0, ALTERNATIVES)
    .map(({ place }) => words[place] ?? "");
}

/** How many of the words each document has. */
function sharesOf(words: readonly SoughtWord[], documentCount: number): Uint8Array {
  const shares = new Uint8Array(documentCount);
  for (const { clauses } of words) {
    const own = new Set(
      clauses.flatMap(({ columns }) => columns.fields.flatMap(({ documents }) => [...documents])),
    );
    for (const ordinal of own) shares[ordinal] = (shares[ordinal] ?? 0) + 1;
  }
  return shares;
}

function bestShare(columns: TermColumns | undefined, shares: Uint8Array): number {
  let best = -1;
  for (const { documents } of columns?.fields ?? []) {
    for (const ordinal of documents) best = Math.max(best, shares[ordinal] ?? 0);
  }
  return best;
}

function replaced(text: string, { start, end }: QueryWord, instead: string): string {
  return text.slice(0, start) + instead + text.slice(end);
}
