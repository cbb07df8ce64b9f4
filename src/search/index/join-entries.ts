import { inName, inOne, inTwo, joinOf } from "../text/joins.ts";
import type { Pipeline } from "../text/pipeline.ts";
import type { SurfaceWord } from "./term-counts.ts";

// Shorter words are soon one by accident; longer ones are no words.
const LEAST = 4;
const LONGEST = 32;

interface Join {
  readonly joined: string;
  readonly first: string;
  readonly second: string;
  /** Whether it counts only where the two stand side by side somewhere. */
  readonly isDoubtful: boolean;
}

/** What joins are found by. */
export interface Joinable {
  /** Sorted. */
  readonly words: readonly SurfaceWord[];
  /** By number. */
  readonly terms: readonly string[];
  /** Names of three words and more in camel case: those words, folded. */
  readonly names: readonly (readonly string[])[];
  /** Which of these stand side by side anywhere. */
  besides(pairs: readonly TermPair[]): readonly boolean[];
}

/** Terms by their numbers, the second right behind the first. */
export type TermPair = readonly [first: number, second: number];

/** As `FieldLog.eachPair`, of all fields. */
export type EachPair = (marks: Uint8Array, visit: (first: number, second: number) => void) => void;

/** Answers `Joinable.besides` in one walk through all words. */
export function besidesIn(
  pairs: readonly TermPair[],
  termCount: number,
  eachPair: EachPair,
): readonly boolean[] {
  const marks = new Uint8Array(termCount);
  const keyOf = (first: number, second: number) => first * termCount + second;
  const beside = new Map<number, boolean>();
  for (const [first, second] of pairs) {
    marks[first] = (marks[first] ?? 0) | 1;
    marks[second] = (marks[second] ?? 0) | 2;
    beside.set(keyOf(first, second), false);
  }
  eachPair(marks, (first, second) => {
    const key = keyOf(first, second);
    if (beside.has(key)) beside.set(key, true);
  });
  return pairs.map(([first, second]) => beside.get(keyOf(first, second)) === true);
}

/**
 * What shards note of words that are two words in one, sorted: that such a word is found in two pieces, where
 * these stand side by side anywhere, and of the first piece which second one makes a word with it. Of a name of
 * more words it is noted beside the first of them that is looked up.
 */
export function joinEntries(
  { words, terms, names, besides }: Joinable,
  pipeline: Pipeline,
): string[] {
  const joins = joinsOf(words, pipeline);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const numberOf = (term: string) => numbers.get(term) ?? -1;
  const areBeside = besides(
    joins.map(({ first, second }) => [numberOf(first), numberOf(second)] as const),
  );
  const entries = joins.flatMap(({ joined, first, second, isDoubtful }, at) => {
    const isBeside = areBeside[at] === true;
    return [
      ...(isBeside ? [inTwo(joined, first, second)] : []),
      ...(isBeside || !isDoubtful ? [inOne(first, second)] : []),
    ];
  });
  const named = names.flatMap((name) => {
    const first = name.find((word) => !pipeline.isCommon(word));
    return first === undefined ? [] : inName(pipeline.stem(first), pipeline.stem(name.join("")));
  });
  return [...new Set([...entries, ...named])].sort();
}

/** By stems. `words` are sorted: those that a word begins with come before it. */
function joinsOf(words: readonly SurfaceWord[], { isCommon }: Pipeline): readonly Join[] {
  const termOf = new Map(words.map(({ word, term }) => [word, term]));
  const joins: Join[] = [];
  const beginnings: SurfaceWord[] = [];
  for (const entry of words) {
    const { word, term } = entry;
    while (beginnings.length > 0 && !word.startsWith(beginnings.at(-1)?.word ?? "")) {
      beginnings.pop();
    }
    const isTried = word.length >= LEAST && word.length <= LONGEST && beginnings.length > 0;
    for (const first of isTried && !isCommon(word) ? beginnings : []) {
      const rest = word.slice(first.word.length);
      const second = termOf.get(rest);
      // Endings are no words: "device(s)".
      if (second === undefined || first.term === term || second === term) continue;
      const join = joinOf(first.word, rest, isCommon);
      if (!join) continue;
      const isDoubtful = join === "doubtful";
      joins.push({ joined: term, first: first.term, second, isDoubtful });
    }
    beginnings.push(entry);
  }
  return joins;
}
