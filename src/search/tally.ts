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

export function tally(
  documents: readonly SearchDocument[],
  functions: readonly lunr.PipelineFunction[],
): Tally {
  const dictionary = createDictionary(functions);
  const logs = fieldNames.map((name) => ({ name, log: fieldLog() }));
  for (const document of documents) {
    const fields = indexedFields(document);
    for (const { name, log } of logs) {
      const text = fields[name];
      log.begin();
      eachWord(text, (start, end) => {
        for (const term of dictionary.termsOf(text, start, end)) log.add(term);
      });
    }
  }
  return {
    terms: dictionary.terms,
    fields: logs.map(({ log }) => log),
    words: dictionary.words(),
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

  return {
    terms,
    termsOf(text: string, start: number, end: number): readonly number[] {
      const number = table.numberOf(text, start, end);
      let entry = written[number];
      if (!entry) {
        entry = entryOf(fold(text.slice(start, end)));
        written.push(entry);
      }
      entry.count++;
      return entry.terms;
    },
    words: () =>
      [...folded]
        .filter(([word]) => word !== "")
        .map(([word, { terms: own, count }]) => ({ word, term: terms[own[0] ?? -1] ?? "", count }))
        .sort((a, b) => (a.word < b.word ? -1 : 1)),
  };
}
