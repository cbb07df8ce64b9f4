import type { IndexCache } from "./index-cache.ts";
import type { PageWords } from "./page-words.ts";
import type { Vocabulary } from "./word-table.ts";

/**
 * What is counted of all documents, from which counting goes on where a few pages have changed. Words, their folded
 * forms and terms have numbers, which nothing but these counts depends on.
 */
export interface Counts {
  readonly pages: CountedPages;
  readonly written: WrittenWords;
  readonly surfaces: Surfaces;
  readonly terms: CountedTerms;
  /** By field: how many words each document has there. */
  readonly lengths: readonly Uint32Array[];
  /** What shards note: see `compoundEntries` and `joinEntries`. */
  readonly notes: readonly string[];
  /** Which terms stand side by side: see `KnownPairs`. */
  readonly pairs: Uint32Array;
}

export interface CountedPages {
  /** Of all that is indexed of each: see `pageKey`. */
  readonly keys: readonly string[];
  /** How many documents each has. */
  readonly documents: Uint32Array;
  /** How long the texts of these are. */
  readonly characters: Uint32Array;
  readonly words: readonly PageWords[];
}

/** Words as they are written, by number. */
export interface WrittenWords {
  readonly vocabulary: Vocabulary;
  /** How many there were when all was last counted anew. */
  readonly countedAnew: number;
  readonly times: Uint32Array;
  readonly surfaces: Uint32Array;
  /** Those in camel case that name something in three words or more. */
  readonly names: Uint32Array;
}

/** Folded words, by number. */
export interface Surfaces {
  readonly words: readonly string[];
  /** Nearly always one. */
  readonly terms: readonly (readonly number[])[];
  /** All of them, sorted. */
  readonly order: Uint32Array;
}

/** By number. */
export interface CountedTerms {
  readonly terms: readonly string[];
  /** In how many documents each is, once for every field. */
  readonly postings: Uint32Array;
  /** The first of them. */
  readonly firsts: Uint32Array;
  /** Which of the terms that are new in that document it is. */
  readonly ranks: Uint32Array;
  readonly order: Uint32Array;
}

/** So many pages' words are kept as one: most are left as they are found. */
const PAGES_TOGETHER = 64;

/**
 * Leaves the counts to the next build.
 * @param before Those that were kept: what is still the same is kept as it was.
 */
export function keepCounts(cache: IndexCache, counts: Counts, before?: Counts): void {
  const { pages, written, surfaces, terms, lengths, notes, pairs } = counts;
  const numbers = (name: string, own: Uint32Array | Uint16Array) => {
    cache.keep(name, new Uint8Array(own.buffer, own.byteOffset, own.byteLength));
  };
  const lists = (name: string, own: readonly { readonly length: number }[]) =>
    numbers(`${name} lengths`, lengthsOf(own));
  const again = (name: string) => {
    const kept = cache.get(name);
    if (kept) cache.keep(name, kept);
  };
  const texts = (name: string, own: readonly string[], last?: readonly string[]) => {
    if (own === last) {
      again(`${name} lengths`);
      again(name);
      return;
    }
    lists(name, own);
    cache.keep(name, Buffer.from(own.join(""), "utf16le"));
  };
  texts("page keys", pages.keys);
  numbers("page documents", pages.documents);
  numbers("page characters", pages.characters);
  lists("page words", pages.words);
  for (let first = 0; first < pages.words.length; first += PAGES_TOGETHER) {
    const own = pages.words.slice(first, first + PAGES_TOGETHER);
    const name = `page words ${first}`;
    const kept = cache.get(name);
    if (kept && own.every((words, at) => words === before?.pages.words[first + at])) {
      cache.keep(name, kept);
    } else numbers(name, concatenated(own));
  }
  numbers("letters", written.vocabulary.letters);
  numbers("ends", written.vocabulary.ends);
  numbers("counted anew", Uint32Array.of(written.countedAnew));
  numbers("times", written.times);
  numbers("surface of", written.surfaces);
  numbers("names", written.names);
  texts("surfaces", surfaces.words, before?.surfaces.words);
  if (surfaces.terms === before?.surfaces.terms) {
    again("surface terms lengths");
    again("surface terms");
  } else {
    lists("surface terms", surfaces.terms);
    numbers("surface terms", Uint32Array.from(surfaces.terms.flat()));
  }
  numbers("surface order", surfaces.order);
  texts("terms", terms.terms, before?.terms.terms);
  numbers("postings", terms.postings);
  numbers("firsts", terms.firsts);
  numbers("ranks", terms.ranks);
  numbers("term order", terms.order);
  lists("field lengths", lengths);
  numbers("field lengths", concatenated(lengths));
  texts("notes", notes, before?.notes);
  numbers("pairs", pairs);
}

/** Those that the build before has left, if it has. */
export function keptCounts(cache: IndexCache): Counts | undefined {
  if (!cache.get("notes")) return undefined;
  // Where one is there, all are: a cache holds what one build has left.
  const bytes = (name: string) => cache.get(name)?.slice() ?? new Uint8Array();
  const numbers = (name: string) => new Uint32Array(bytes(name).buffer);
  const lists = (name: string) => parts(numbers(`${name} lengths`), numbers(name));
  const texts = (name: string) => {
    const { buffer, byteOffset, length } = cache.get(name) ?? new Uint8Array();
    const all = Buffer.from(buffer, byteOffset, length).toString("utf16le");
    return parts(numbers(`${name} lengths`), { subarray: (from, to) => all.slice(from, to) });
  };
  return {
    pages: {
      keys: texts("page keys"),
      documents: numbers("page documents"),
      characters: numbers("page characters"),
      words: pageWords(cache, numbers("page words lengths")),
    },
    written: {
      vocabulary: {
        letters: new Uint16Array(bytes("letters").buffer),
        ends: numbers("ends"),
      },
      countedAnew: numbers("counted anew")[0] ?? 0,
      times: numbers("times"),
      surfaces: numbers("surface of"),
      names: numbers("names"),
    },
    surfaces: {
      words: texts("surfaces"),
      terms: numberLists(numbers("surface terms lengths"), numbers("surface terms")),
      order: numbers("surface order"),
    },
    terms: {
      terms: texts("terms"),
      postings: numbers("postings"),
      firsts: numbers("firsts"),
      ranks: numbers("ranks"),
      order: numbers("term order"),
    },
    lengths: lists("field lengths"),
    notes: texts("notes"),
    pairs: numbers("pairs"),
  };
}

/** Without memory of their own: they are most of a cache. */
function pageWords(cache: IndexCache, lengths: Uint32Array): readonly PageWords[] {
  const words: PageWords[] = [];
  for (let first = 0; first < lengths.length; first += PAGES_TOGETHER) {
    const kept = cache.get(`page words ${first}`) ?? new Uint8Array();
    const own = new Uint32Array(kept.buffer, kept.byteOffset, kept.length / 4);
    words.push(...parts(lengths.subarray(first, first + PAGES_TOGETHER), own));
  }
  return words;
}

function parts<T>(
  lengths: Uint32Array,
  all: { subarray(from: number, to: number): T },
): readonly T[] {
  const found: T[] = [];
  let end = 0;
  for (let at = 0; at < lengths.length; at++) {
    const start = end;
    end += lengths[at] ?? 0;
    found.push(all.subarray(start, end));
  }
  return found;
}

/** Of tens of thousands of short lists: views of their numbers take many times as long. */
function numberLists(lengths: Uint32Array, all: Uint32Array): readonly (readonly number[])[] {
  const lists: number[][] = [];
  let next = 0;
  for (let at = 0; at < lengths.length; at++) {
    const own: number[] = [];
    for (let left = lengths[at] ?? 0; left > 0; left--) own.push(all[next++] ?? 0);
    lists.push(own);
  }
  return lists;
}

function lengthsOf(lists: readonly { readonly length: number }[]): Uint32Array {
  const lengths = new Uint32Array(lists.length);
  // To go through an array as what can be iterated takes several times as long.
  lists.forEach(({ length }, at) => {
    lengths[at] = length;
  });
  return lengths;
}

function concatenated(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
