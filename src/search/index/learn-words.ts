import lunr from "lunr";
import { firstPlace } from "../format/first-place.ts";
import { fold } from "../text/words.ts";
import type { CountedTerms, Counts, Surfaces, WrittenWords } from "./counts.ts";
import { nameIn } from "./term-counts.ts";
import type { WordTable } from "./word-table.ts";

/** What is known of words once new ones have been met, which follow those before. */
export interface LearntWords {
  readonly written: Omit<WrittenWords, "times">;
  readonly surfaces: Surfaces;
  readonly terms: Pick<CountedTerms, "terms" | "order">;
}

/** @param table Those of before, and the new ones. */
export function learnWords(
  before: Counts,
  table: WordTable,
  functions: readonly lunr.PipelineFunction[],
): LearntWords {
  const pipeline = new lunr.Pipeline();
  pipeline.add(...functions);
  const known = before.written.surfaces.length;
  if (table.count() === known) {
    return { written: before.written, surfaces: before.surfaces, terms: before.terms };
  }
  const vocabulary = table.words();
  const surfaceOf = numberer(before.surfaces.words, before.surfaces.order);
  const termOf = numberer(before.terms.terms, before.terms.order);
  const surfaceTerms = [...before.surfaces.terms];
  const surfaces = [...before.written.surfaces];
  const names = [...before.written.names];
  for (let word = known; word < vocabulary.ends.length; word++) {
    const written = table.word(word);
    const folded = fold(written);
    const surface = surfaceOf.number(folded);
    if (surface === surfaceTerms.length) {
      const tokens = folded === "" ? [] : pipeline.run([new lunr.Token(folded, {})]);
      surfaceTerms.push(tokens.map((token) => termOf.number(String(token))));
    }
    surfaces.push(surface);
    if (nameIn(written)) names.push(word);
  }
  const { words: terms, order } = termOf.all();
  return {
    written: {
      ...{ vocabulary, countedAnew: before.written.countedAnew },
      ...{ surfaces: Uint32Array.from(surfaces), names: Uint32Array.from(names) },
    },
    surfaces: { ...surfaceOf.all(), terms: surfaceTerms },
    terms: { terms, order },
  };
}

/** Gives new words the next numbers. */
function numberer(before: readonly string[], sorted: Uint32Array) {
  const words = [...before];
  const added = new Map<string, number>();
  return {
    number(word: string): number {
      const number = added.get(word) ?? sorted[placeOf(word, words, sorted)];
      if (number !== undefined && words[number] === word) return number;
      added.set(word, words.length);
      return words.push(word) - 1;
    },
    all(): { readonly words: readonly string[]; readonly order: Uint32Array } {
      const fresh = [...added].sort(([a], [b]) => (a < b ? -1 : 1));
      const order = new Uint32Array(words.length);
      let from = 0;
      fresh.forEach(([word, number], nth) => {
        const to = placeOf(word, words, sorted);
        order.set(sorted.subarray(from, to), from + nth);
        order[to + nth] = number;
        from = to;
      });
      order.set(sorted.subarray(from), from + fresh.length);
      return { words, order };
    },
  };
}

/** The place of the first word in order that does not come before this one. */
function placeOf(word: string, words: readonly string[], order: Uint32Array): number {
  return firstPlace(order, (number) => (words[number] ?? "") >= word);
}
