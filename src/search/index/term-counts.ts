import lunr from "lunr";
import { fieldNames, type SearchDocument } from "../format/documents.ts";
import { humps } from "../text/pieces.ts";
import { fold } from "../text/words.ts";
import type { Surfaces, WrittenWords } from "./counts.ts";
import { type FieldLog, fieldLog } from "./field-log.ts";
import { pageReader, textsOf, type WordCache } from "./page-words.ts";
import { createWordTable, type WordTable } from "./word-table.ts";

/** How often each term stands in each field of each document. */
export interface TermCounts {
  /** In the order in which they are first seen: document by document, field by field. */
  readonly terms: readonly string[];
  /** By term: its words, folded. */
  readonly forms: readonly (readonly string[])[];
  readonly fields: readonly FieldLog[];
  readonly words: readonly SurfaceWord[];
  /** Names of three words and more in camel case: those words, folded. */
  readonly names: readonly (readonly string[])[];
  readonly written: WrittenWords;
  /** In the order in which they are first seen. */
  readonly surfaces: Omit<Surfaces, "order">;
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
  cache?: WordCache,
): TermCounter {
  // As written and folded: "The" and "the" are two ways to one word.
  const table = createWordTable();
  const pages = pageReader(table, cache);
  const dictionary = createDictionary(functions, table);
  const logs = fieldNames.map(fieldLog);
  return {
    add(page) {
      const words = pages.read(textsOf(page));
      let at = 0;
      while (at < words.length) {
        for (const log of logs) {
          log.begin();
          const end = at + 1 + (words[at] ?? 0);
          for (at++; at < end; at++) dictionary.add(words[at] ?? 0, log);
        }
      }
    },
    done() {
      return {
        terms: dictionary.terms,
        forms: dictionary.forms,
        fields: logs,
        words: dictionary.words(),
        ...dictionary.numbered(),
      };
    },
  };
}

/** Of a name in camel case that has three words or more, these words, folded. */
export function nameIn(written: string): readonly string[] | undefined {
  // Most words are none: looking closer takes several times as long.
  const parts = /\p{Ll}\p{Lu}/u.test(written) ? humps(written) : [];
  return parts.length > 2 ? parts.map(fold) : undefined;
}

/** A folded word. */
interface Entry {
  readonly number: number;
  /** Numbers of its terms: nearly always one. */
  readonly terms: readonly number[];
  /** Which word of each of these terms it is. */
  readonly forms: readonly number[];
  count: number;
}

/** Gives every distinct word to the pipeline once. */
function createDictionary(functions: readonly lunr.PipelineFunction[], table: WordTable) {
  const pipeline = new lunr.Pipeline();
  pipeline.add(...functions);
  const terms: string[] = [];
  const forms: string[][] = [];
  const numbers = new Map<string, number>();
  const names = new Map<number, readonly string[]>();
  const written: Entry[] = [];
  // By number of a written word: its one term, or SEVERAL (or none), which word of that it is, and how
  // often it stands there.
  let termOf = new Int32Array(1 << 10);
  let formOf = new Int32Array(1 << 10);
  let counts = new Int32Array(1 << 10);
  const folded = new Map<string, Entry>();

  function numberOf(term: string): number {
    const number = numbers.get(term) ?? terms.push(term) - 1;
    numbers.set(term, number);
    return number;
  }

  function addForm(term: number, word: string): number {
    const known = forms[term] ?? [];
    forms[term] = known;
    return Math.min(known.push(word) - 1, MOST_FORMS);
  }

  function entryOf(word: string): Entry {
    const known = folded.get(word);
    if (known) return known;
    const tokens = word === "" ? [] : pipeline.run([new lunr.Token(word, {})]);
    const own = tokens.map((token) => numberOf(String(token)));
    const forms = own.map((term) => addForm(term, word));
    const entry = { number: folded.size, terms: own, forms, count: 0 };
    folded.set(word, entry);
    return entry;
  }

  function learn(word: string): void {
    const entry = entryOf(fold(word));
    const number = written.push(entry) - 1;
    const name = nameIn(word);
    if (name) names.set(number, name);
    if (number === termOf.length) {
      [termOf, formOf, counts] = [grown(termOf), grown(formOf), grown(counts)];
    }
    termOf[number] = entry.terms.length === 1 ? (entry.terms[0] ?? SEVERAL) : SEVERAL;
    formOf[number] = entry.forms[0] ?? 0;
  }

  return {
    terms,
    forms,
    /** The next word of a field, by the number that it has as it is written. */
    add(number: number, log: FieldLog) {
      if (number === written.length) learn(table.word(number));
      counts[number] = (counts[number] ?? 0) + 1;
      const term = termOf[number] ?? SEVERAL;
      if (term !== SEVERAL) log.add(term, formOf[number] ?? 0);
      else {
        const { terms: own = [], forms: ownForms = [] } = written[number] ?? {};
        own.forEach((each, at) => {
          log.add(each, ownForms[at] ?? 0);
        });
      }
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
    numbered: () => ({
      names: [...names.values()],
      written: {
        vocabulary: table.words(),
        countedAnew: written.length,
        times: Uint32Array.from(counts.subarray(0, written.length)),
        surfaces: Uint32Array.from(written, ({ number }) => number),
        names: Uint32Array.from(names.keys()),
      },
      surfaces: {
        words: [...folded.keys()],
        terms: Array.from(folded.values(), ({ terms }) => terms),
      },
    }),
  };
}

const SEVERAL = -1;

/** What is noted of a word takes 16 bits. */
const MOST_FORMS = 0xffff;

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
