import type { Pipeline } from "../text/pipeline.ts";
import { nearWords } from "./near-words.ts";
import type { QueryWord } from "./query.ts";

export interface PhraseWord {
  readonly folded: string;
  readonly stem: string;
}

/** A word that was typed, and the one that it is a slip of. */
export interface Slip {
  readonly word: QueryWord;
  readonly instead: string;
}

// "I want to just die" says "want to die": so many other words may stand between two of a phrase's.
const GAP = 2;

// From so many letters on, a word half typed tells which it will be: sooner after the rest of a phrase.
const BEGUN = { alone: 5, inPhrase: 3 };

// Shorter words are one slip away from too many others; only in long ones two are believed.
const SLIPPED = { alone: 5, inPhrase: 4, twice: 8 };

interface Options {
  readonly pipeline: Pipeline;
  /** Folded words that no document has: only these are taken for slips. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Looks for a phrase among words, in its order: inflected, one of its words written as two, half typed
 * at the end, or with a slip of the keyboard in one word.
 * @returns its slips; undefined where it does not stand there.
 */
export function slipsIn(
  phrase: readonly PhraseWord[],
  spoken: readonly QueryWord[],
  options: Options,
): readonly Slip[] | undefined {
  let best: readonly Slip[] | undefined;
  for (let start = 0; start < spoken.length; start++) {
    const slips = slipsFrom(start, { phrase, spoken, options });
    if (slips && (!best || slips.length < best.length)) best = slips;
  }
  return best;
}

interface Compared {
  readonly phrase: readonly PhraseWord[];
  readonly spoken: readonly QueryWord[];
  readonly options: Options;
}

function slipsFrom(start: number, compared: Compared): readonly Slip[] | undefined {
  const { phrase, spoken } = compared;
  const slips: Slip[] = [];
  let next = start;
  for (const [place, wanted] of phrase.entries()) {
    const reach = spoken.slice(next, place === 0 ? next + 1 : next + 1 + GAP);
    const lengths = reach.map((_, ahead) => lengthAt(next + ahead, wanted, compared));
    const said = lengths.findIndex((length) => length > 0);
    if (said >= 0) {
      next += said + (lengths[said] ?? 0);
      continue;
    }
    const slipped = reach.findIndex((word) => isSlip(word, wanted, compared));
    const word = reach[slipped];
    if (!word) return undefined;
    slips.push({ word, instead: wanted.folded });
    next += slipped + 1;
  }
  return slips.length < 2 ? slips : undefined;
}

/** How many of the words from there on are the wanted one: one, or two that it was parted in, or none. */
function lengthAt(at: number, wanted: PhraseWord, { phrase, spoken, options }: Compared): number {
  const [word, after] = [spoken[at], spoken[at + 1]];
  if (!word) return 0;
  if (word.folded === wanted.folded || word.stem === wanted.stem) return 1;
  const least = phrase.length > 1 ? BEGUN.inPhrase : BEGUN.alone;
  const isBegun = word.isLast && !after && word.folded.length >= least;
  if (isBegun && wanted.folded.startsWith(word.folded)) return 1;
  const joined = `${word.folded}${after?.folded}`;
  return joined === wanted.folded || options.pipeline.stem(joined) === wanted.stem ? 2 : 0;
}

function isSlip(word: QueryWord, { folded }: PhraseWord, { phrase, options }: Compared): boolean {
  const length = Math.max(word.folded.length, folded.length);
  const least = phrase.length > 1 ? SLIPPED.inPhrase : SLIPPED.alone;
  if (length < least || !options.unknown.has(word.folded)) return false;
  const edits = word.folded.length < SLIPPED.twice ? 1 : 2;
  return nearWords(word.folded, [folded], { edits }).length > 0;
}
