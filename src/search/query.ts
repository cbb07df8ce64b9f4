import type { Lexicon } from "./lexicon.ts";
import type { Pipeline } from "./pipeline.ts";
import { words } from "./words.ts";

/** A word of the reader's text, with the terms of the index that it stands for. */
export interface SoughtWord {
  /** A document without any of its terms is no match. Common words are not asked for beside others. */
  readonly isRequired: boolean;
  readonly clauses: readonly Clause[];
  accepts(term: string): boolean;
}

/** An exact term, or all terms that begin with it. */
interface Clause {
  readonly term: string;
  readonly boost: number;
  readonly isPrefix: boolean;
}

/**
 * The words of what a reader typed, any text at all: the first 12 words of its first 200 characters.
 * Each stands for its stem and, since it may be half typed, for all that begins with it or with its
 * stem.
 */
export function readQuery(text: string, pipeline: Pipeline, lexicon: Lexicon): SoughtWord[] {
  return split(text, pipeline).map(({ folded, stem, isCommon, isLast, isRequired }) => {
    const exact = { term: stem, boost: isCommon ? 1 : 10, isPrefix: false };
    // A complete "to" is not the beginning of "tools".
    if (folded.length < 2 || (isCommon && !isLast)) return sought(isRequired, [exact]);
    const clauses: Clause[] = [exact, { term: folded, boost: 2, isPrefix: true }];
    for (const term of lexicon.termsOfPrefix(folded)) {
      clauses.push({ term, boost: 2, isPrefix: false });
    }
    // "using" must not find all that begins with "us".
    if (stem !== folded && stem.length > 2) clauses.push({ term: stem, boost: 1, isPrefix: true });
    return sought(isRequired, clauses);
  });
}

/**
 * The same words with the terms that are spelt like them. `edits` is 1 or 2; words too short to
 * tell a slip from another word stand for themselves.
 */
export function readSimilar(
  text: string,
  { edits, pipeline, lexicon }: { edits: 1 | 2; pipeline: Pipeline; lexicon: Lexicon },
): SoughtWord[] {
  return split(text, pipeline).map(({ folded, stem, isRequired }) => {
    const allowed = folded.length < 4 || folded.length > 24 ? 0 : folded.length < 8 ? 1 : edits;
    const near = allowed === 0 ? [stem] : lexicon.termsNear(folded, allowed);
    const clauses = near.map((term) => ({ term, boost: 1, isPrefix: false }));
    return sought(isRequired, clauses);
  });
}

function split(text: string, pipeline: Pipeline) {
  const all = words(text.slice(0, 200)).map(({ folded }) => folded);
  const distinct = [...new Set(all)].slice(0, 12);
  const onlyCommon = distinct.every((folded) => pipeline.isCommon(folded));
  return distinct.map((folded) => {
    const isCommon = pipeline.isCommon(folded);
    const isLast = folded === all.at(-1);
    const isRequired = onlyCommon || !isCommon;
    return { folded, stem: pipeline.stem(folded), isCommon, isLast, isRequired };
  });
}

function sought(isRequired: boolean, clauses: readonly Clause[]): SoughtWord {
  const exact = new Set(clauses.filter((c) => !c.isPrefix).map((c) => c.term));
  const prefixes = clauses.filter((c) => c.isPrefix).map((c) => c.term);
  return {
    isRequired,
    clauses,
    accepts: (term) => exact.has(term) || prefixes.some((prefix) => term.startsWith(prefix)),
  };
}
