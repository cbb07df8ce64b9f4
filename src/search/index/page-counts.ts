import type { SearchDocument } from "../format/documents.ts";
import { eachWord } from "../text/words.ts";
import type { Vocabulary, WordTable } from "./word-table.ts";

/**
 * How often each word stands in each field of a page's documents: for every field how many entries
 * follow, then these, in the order of first occurrence. An entry has the number of a word, as it is
 * written, and how often it is there; a word that is there more than 255 times has several. Nothing here
 * depends on the language.
 */
export type PageCounts = Uint32Array<ArrayBuffer>;

/** Counts from an earlier build, for the next one. */
export interface CountCache {
  /** The words that the earlier build numbered. */
  readonly words: Vocabulary;
  /** By all that is indexed of a page, and nothing else. */
  page(texts: readonly string[]): CachedPage;
  /** The words that the kept counts number. */
  done(words: Vocabulary): void;
}

export interface CachedPage {
  /** The earlier build's, in its numbers. */
  readonly counts: PageCounts | undefined;
  /** In this build's numbers. */
  keep(counts: PageCounts): void;
}

export function wordOf(entry: number): number {
  return entry >>> 8;
}

export function timesOf(entry: number): number {
  return entry & MOST_TIMES;
}

function entryOf(word: number, times: number): number {
  if (word >= MOST_WORDS) throw new RangeError("too many different words for one index");
  return word * (MOST_TIMES + 1) + times;
}

const MOST_TIMES = 255;
const MOST_WORDS = 1 << 24;

/** Documents that follow one another and stand in the same page. */
export function* pagesOf(documents: readonly SearchDocument[]): Generator<SearchDocument[]> {
  let page: SearchDocument[] = [];
  let pageUrl = "";
  for (const document of documents) {
    const [url = ""] = document.url.split("#", 1);
    if (url !== pageUrl && page.length > 0) {
      yield page;
      page = [];
    }
    pageUrl = url;
    page.push(document);
  }
  if (page.length > 0) yield page;
}

export interface PageCounter {
  /** Of the page's texts. Valid until the next call. */
  count(texts: readonly string[]): PageCounts;
}

export function pageCounter(table: WordTable, cache?: CountCache): PageCounter {
  const anew = textCounter(table);
  if (!cache) return anew;
  const inNewNumbers = renumberer(cache.words, table);
  return {
    count(texts) {
      const cached = cache.page(texts);
      const counts = cached.counts ? inNewNumbers(cached.counts) : anew.count(texts).slice();
      cached.keep(counts);
      return counts;
    },
  };
}

function textCounter(table: WordTable): PageCounter {
  const copyOf = copier();
  let counts = new Uint32Array(1 << 12);
  let length = 0;
  // By word: its newest entry. One that has another word by now, or lies before the field, is another's.
  let newest = new Uint32Array(1 << 12);
  let first = 0;
  const add = (word: number) => {
    while (word >= newest.length) newest = grown(newest);
    const known = newest[word] ?? 0;
    const entry = counts[known] ?? 0;
    if (known > first && known < length && wordOf(entry) === word && timesOf(entry) < MOST_TIMES) {
      counts[known] = entry + 1;
      return;
    }
    if (length === counts.length) counts = grown(counts);
    newest[word] = length;
    counts[length++] = entryOf(word, 1);
  };
  return {
    count(texts) {
      length = 0;
      for (const text of texts) {
        // Reading a string's units one by one costs several times what reading an array's does.
        const codes = copyOf(text);
        if (length === counts.length) counts = grown(counts);
        first = length++;
        eachWord(text, (start, end) => add(table.numberOf(codes, start, end)), codes);
        counts[first] = length - first - 1;
      }
      return counts.subarray(0, length);
    },
  };
}

/** Numbers the words of kept counts as if they had been met in the text. */
function renumberer({ letters, ends }: Vocabulary, table: WordTable) {
  // One more than the number; 0 for a word that this build has not met in kept counts.
  const numbers = new Uint32Array(ends.length);
  const numberOf = (word: number) => {
    const number = table.numberOf(letters, ends[word - 1] ?? 0, ends[word] ?? 0);
    numbers[word] = number + 1;
    return number;
  };
  return (kept: PageCounts): PageCounts => {
    const counts = kept.slice();
    for (let at = 0; at < counts.length; ) {
      const end = at + 1 + (counts[at] ?? 0);
      for (at++; at < end; at++) {
        const entry = counts[at] ?? 0;
        const word = wordOf(entry);
        const known = numbers[word] ?? 0;
        const number = known > 0 ? known - 1 : numberOf(word);
        counts[at] = entryOf(number, timesOf(entry));
      }
    }
    return counts;
  };
}

/** Copies texts' UTF-16 units to one place, each over the one before. */
function copier(): (text: string) => Uint16Array {
  let codes = new Uint16Array(1 << 12);
  return (text) => {
    if (text.length > codes.length) codes = new Uint16Array(text.length * 2);
    Buffer.from(codes.buffer).write(text, "utf16le");
    return codes;
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
