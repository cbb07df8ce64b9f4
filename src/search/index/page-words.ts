import { fieldNames, indexedFields, type SearchDocument } from "../format/documents.ts";
import { eachWord } from "../text/words.ts";
import { hashOf } from "./hashes.ts";
import type { Vocabulary, WordTable } from "./word-table.ts";

/**
 * The words of each field of a page's documents in their order: for every field how many there are, then
 * their numbers. A number stands for a word as it is written. Nothing here depends on the language.
 */
export type PageWords = Uint32Array<ArrayBuffer>;

/** What an earlier build has read, for the next one. */
export interface WordCache {
  /** The words that the earlier build numbered. */
  readonly words: Vocabulary;
  /** By all that is indexed of a page, and nothing else. */
  page(texts: readonly string[]): CachedPage;
}

export interface CachedPage {
  /** The earlier build's, in its numbers. */
  readonly words: PageWords | undefined;
  /** In this build's numbers. */
  keep(words: PageWords): void;
}

/** Documents that follow one another and stand in the same page. */
export function* pagesOf(documents: readonly SearchDocument[]): Generator<SearchDocument[]> {
  let page: SearchDocument[] = [];
  let pageUrl = "";
  for (const document of documents) {
    const fragment = document.url.indexOf("#");
    const url = fragment < 0 ? document.url : document.url.slice(0, fragment);
    if (url !== pageUrl && page.length > 0) {
      yield page;
      page = [];
    }
    pageUrl = url;
    page.push(document);
  }
  if (page.length > 0) yield page;
}

/** All that is indexed of a page: each field of each document. */
export function textsOf(page: readonly SearchDocument[]): string[] {
  return page.flatMap((document) => {
    const fields = indexedFields(document);
    return fieldNames.map((name) => fields[name]);
  });
}

/** Pages whose texts differ in anything have other ones. */
export function pageKey(texts: readonly string[]): string {
  return hashOf(`${texts.map(({ length }) => length).join(",")} ${texts.join("")}`);
}

export interface PageReader {
  /** Of the page's texts. Valid until the next call. */
  read(texts: readonly string[]): PageWords;
}

export function pageReader(table: WordTable, cache?: WordCache): PageReader {
  const anew = textReader(table);
  if (!cache) return anew;
  const inNewNumbers = renumberer(cache.words, table);
  return {
    read(texts) {
      const cached = cache.page(texts);
      const words = cached.words ? inNewNumbers(cached.words) : anew.read(texts).slice();
      cached.keep(words);
      return words;
    },
  };
}

function textReader(table: WordTable): PageReader {
  const copyOf = copier();
  let words = new Uint32Array(1 << 12);
  let length = 0;
  const add = (number: number) => {
    if (length === words.length) words = grown(words);
    words[length++] = number;
  };
  return {
    read(texts) {
      length = 0;
      for (const text of texts) {
        // Reading a string's units one by one costs several times what reading an array's does.
        const codes = copyOf(text);
        const first = length;
        add(0);
        eachWord(text, (start, end) => add(table.numberOf(codes, start, end)), codes);
        words[first] = length - first - 1;
      }
      return words.subarray(0, length);
    },
  };
}

/** Numbers the words of kept pages as if they had been met in the text. */
function renumberer({ letters, ends }: Vocabulary, table: WordTable) {
  // One more than the number; 0 for a word that this build has not met in kept pages.
  const numbers = new Uint32Array(ends.length);
  const numberOf = (word: number) => {
    const number = table.numberOf(letters, ends[word - 1] ?? 0, ends[word] ?? 0);
    numbers[word] = number + 1;
    return number;
  };
  return (kept: PageWords): PageWords => {
    const words = kept.slice();
    for (let at = 0; at < words.length; ) {
      const end = at + 1 + (words[at] ?? 0);
      for (at++; at < end; at++) {
        const word = words[at] ?? 0;
        const known = numbers[word] ?? 0;
        words[at] = known > 0 ? known - 1 : numberOf(word);
      }
    }
    return words;
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
