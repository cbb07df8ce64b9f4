import lunr from "lunr";
import { fieldNames, indexedFields, type SearchDocument } from "../format/documents.ts";
import { fold } from "../text/words.ts";
import { type FieldLog, fieldLog } from "./field-log.ts";
import { type CountCache, pageCounter, timesOf, wordOf } from "./page-counts.ts";
import { createWordTable, type WordTable } from "./word-table.ts";

/** How often each term stands in each field of each document. */
export interface TermCounts {
  /** In the order in which they are first seen: document by document, field by field. */
  readonly terms: readonly string[];
  readonly fields: readonly FieldLog[];
  readonly words: readonly SurfaceWord[];
}

export interface SurfaceWord {
  readonly word: string;
  readonly term: string;
  readonly count: number;
}

export interface TermCounter {
  /** The documents of the next page. */
  add(page: readonly SearchDocument[]): void;
  /** Nothing can be added after that. */
  done(): TermCounts;
}

export function termCounter(
  functions: readonly lunr.PipelineFunction[],
  cache?: CountCache,
): TermCounter {
  // As written and folded: "The" and "the" are two ways to one word.
  const table = createWordTable();
  const pages = pageCounter(table, cache);
  const dictionary = createDictionary(functions, table);
  const logs = fieldNames.map((name) => ({ name, log: fieldLog() }));
  return {
    add(page) {
      const counts = pages.count(
        page.flatMap((document) => {
          const fields = indexedFields(document);
          return logs.map(({ name }) => fields[name]);
        }),
      );
      let at = 0;
      while (at < counts.length) {
        for (const { log } of logs) {
          log.begin();
          const end = at + 1 + (counts[at] ?? 0);
          for (at++; at < end; at++) dictionary.add(counts[at] ?? 0, log);
        }
      }
    },
    done() {
      cache?.done(table.words());
      return {
        terms: dictionary.terms,
        fields: logs.map(({ log }) => log),
        words: dictionary.words(),
      };
    },
  };
}

/** A folded word. */
interface Entry {
  /** Numbers of its terms: nearly always one. */
  readonly terms: readonly number[];
  count: number;
}

/** Gives every distinct word to the pipeline once. */
function createDictionary(functions: readonly lunr.PipelineFunction[], table: WordTable) {
  const pipeline = new lunr.Pipeline();
  pipeline.add(...functions);
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  const written: Entry[] = [];
  // By number of a written word: its one term, or SEVERAL (or none); and how often it stands there.
  let termOf = new Int32Array(1 << 10);
  let counts = new Int32Array(1 << 10);
  const folded = new Map<string, Entry>();

  function numberOf(term: string): number {
    const number = numbers.get(term) ?? terms.push(term) - 1;
    numbers.set(term, number);
    return number;
  }

  function entryOf(word: string): Entry {
    const known = folded.get(word);
    if (known) return known;
    const tokens = word === "" ? [] : pipeline.run([new lunr.Token(word, {})]);
    const entry = { terms: tokens.map((token) => numberOf(String(token))), count: 0 };
    folded.set(word, entry);
    return entry;
  }

  function learn(word: string): void {
    const entry = entryOf(fold(word));
    const number = written.push(entry) - 1;
    if (number === termOf.length) [termOf, counts] = [grown(termOf), grown(counts)];
    termOf[number] = entry.terms.length === 1 ? (entry.terms[0] ?? SEVERAL) : SEVERAL;
  }

  return {
    terms,
    /** A word of a field, and how often it stands there, as page counts have it. */
    add(entry: number, log: FieldLog) {
      const number = wordOf(entry);
      const times = timesOf(entry);
      if (number === written.length) learn(table.word(number));
      counts[number] = (counts[number] ?? 0) + times;
      const term = termOf[number] ?? SEVERAL;
      if (term !== SEVERAL) log.add(term, times);
      else for (const each of written[number]?.terms ?? []) log.add(each, times);
    },
    words(): SurfaceWord[] {
      written.forEach((entry, number) => {
        entry.count += counts[number] ?? 0;
      });
      return [...folded]
        .filter(([word]) => word !== "")
        .map(([word, { terms: own, count }]) => ({ word, term: terms[own[0] ?? -1] ?? "", count }))
        .sort((a, b) => (a.word < b.word ? -1 : 1));
    },
  };
}

const SEVERAL = -1;

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
