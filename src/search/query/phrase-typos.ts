import type { Pipeline } from "../text/pipeline.ts";
import { nearWords } from "./near-words.ts";
import type { PhraseWord, QueryWord } from "./read-query.ts";

/** A mistyped word, and the one that was meant. */
export interface Typo {
  readonly word: QueryWord;
  readonly correction: string;
}

// "I want to just die" says "want to die": so many other words may stand between two of a phrase's.
const GAP = 2;

// From so many letters on, a word half typed tells which it will be: sooner after the rest of a phrase.
const BEGUN = { alone: 5, inPhrase: 3 };

// Shorter words are one typo away from too many others; two are accepted in long words only.
const TYPO = { alone: 5, inPhrase: 4, twice: 8 };

interface Options {
  readonly pipeline: Pipeline;
  /** Folded words that no document has: only these are taken for typos. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Looks for a phrase among words, in its order: inflected, one of its words written as two, half typed
 * at the end, or with a typo in one word.
 * @returns its typos; undefined where it does not stand there.
 */
export function typosIn(
  phrase: readonly PhraseWord[],
  typed: readonly QueryWord[],
  options: Options,
): readonly Typo[] | undefined {
  let best: readonly Typo[] | undefined;
  for (let start = 0; start < typed.length; start++) {
    const typos = typosFrom(start, { phrase, typed, options });
    if (typos && (!best || typos.length < best.length)) best = typos;
  }
  return best;
}

interface Compared {
  readonly phrase: readonly PhraseWord[];
  readonly typed: readonly QueryWord[];
  readonly options: Options;
}

function typosFrom(start: number, compared: Compared): readonly Typo[] | undefined {
  const { phrase, typed } = compared;
  const typos: Typo[] = [];
  let next = start;
  for (const [place, wanted] of phrase.entries()) {
    const reach = typed.slice(next, place === 0 ? next + 1 : next + 1 + GAP);
    const lengths = reach.map((_, ahead) => lengthAt(next + ahead, wanted, compared));
    const found = lengths.findIndex((length) => length > 0);
    if (found >= 0) {
      next += found + (lengths[found] ?? 0);
      continue;
    }
    const mistyped = reach.findIndex((word) => isTypo(word, wanted, compared));
    const word = reach[mistyped];
    if (!word) return undefined;
    typos.push({ word, correction: wanted.folded });
    next += mistyped + 1;
  }
  return typos.length < 2 ? typos : undefined;
}

/** How many words from there on are the wanted one: two where it was written as two, 0 where it is another. */
function lengthAt(at: number, wanted: PhraseWord, { phrase, typed, options }: Compared): number {
  const [word, after] = [typed[at], typed[at + 1]];
  if (!word) return 0;
  if (word.folded === wanted.folded || word.stem === wanted.stem) return 1;
  const least = phrase.length > 1 ? BEGUN.inPhrase : BEGUN.alone;
  const isBegun = word.isLast && !after && word.folded.length >= least;
  if (isBegun && wanted.folded.startsWith(word.folded)) return 1;
  if (!after) return 0;
  const joined = `${word.folded}${after.folded}`;
  return joined === wanted.folded || options.pipeline.stem(joined) === wanted.stem ? 2 : 0;
}

function isTypo(word: QueryWord, { folded }: PhraseWord, { phrase, options }: Compared): boolean {
  const length = Math.max(word.folded.length, folded.length);
  const least = phrase.length > 1 ? TYPO.inPhrase : TYPO.alone;
  if (length < least || !options.unknown.has(word.folded)) return false;
  const edits = word.folded.length < TYPO.twice ? 1 : 2;
  return nearWords(word.folded, [folded], { edits }).length > 0;
}
