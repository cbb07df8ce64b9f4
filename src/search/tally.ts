import lunr from "lunr";
import type { SurfaceWord } from "./columns.ts";
import { fieldNames, indexedFields, type SearchDocument } from "./documents.ts";
import { type FieldLog, fieldLog } from "./field-log.ts";
import { createWordTable } from "./word-table.ts";
import { eachWord, fold } from "./words.ts";

/** How often each term stands in each field of each document. */
export interface Tally {
  /** In the order in which they are first seen: document by document, field by field. */
  readonly terms: readonly string[];
  readonly fields: readonly FieldLog[];
  readonly words: readonly SurfaceWord[];
}

export interface Counter {
  /** The next document. */
  add(document: SearchDocument): void;
  /** Nothing can be added after that. */
  done(): Tally;
}

export function tally(functions: readonly lunr.PipelineFunction[]): Counter {
  const dictionary = createDictionary(functions);
  const copyOf = copier();
  const logs = fieldNames.map((name) => ({ name, log: fieldLog() }));
  return {
    add(document) {
      const fields = indexedFields(document);
      // Reading a string's units one by one costs several times what reading an array's does.
      for (const { name, log } of logs) {
        const text = fields[name];
        const add = (term: number) => log.add(term);
        const copied = { text, codes: copyOf(text) };
        const visit = (start: number, end: number) => dictionary.eachTerm(copied, start, end, add);
        log.begin();
        eachWord(text, visit, copied.codes);
      }
    },
    done: () => ({
      terms: dictionary.terms,
      fields: logs.map(({ log }) => log),
      words: dictionary.words(),
    }),
  };
}

/** A folded word. */
interface Entry {
  /** Numbers of its terms: nearly always one. */
  readonly terms: readonly number[];
  count: number;
}

/** Gives every distinct word to the pipeline once. */
function createDictionary(functions: readonly lunr.PipelineFunction[]) {
  const pipeline = new lunr.Pipeline();
  pipeline.add(...functions);
  const terms: string[] = [];
  const numbers = new Map<string, number>();
  // As written and folded: "The" and "the" are two ways to one word.
  const table = createWordTable();
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
    eachTerm({ text, codes }: Copied, start: number, end: number, visit: (term: number) => void) {
      const number = table.numberOf(codes, start, end);
      if (number === written.length) learn(text.slice(start, end));
      counts[number] = (counts[number] ?? 0) + 1;
      const term = termOf[number] ?? SEVERAL;
      if (term !== SEVERAL) visit(term);
      else for (const each of written[number]?.terms ?? []) visit(each);
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

interface Copied {
  readonly text: string;
  /** Its UTF-16 units. */
  readonly codes: Uint16Array;
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

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
