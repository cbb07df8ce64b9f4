import { firstPlace } from "../format/first-place.ts";

/** The place of the first word that does not come before `wanted`. */
export function firstFrom(sorted: readonly string[], wanted: string): number {
  return firstPlace(sorted, (word) => word >= wanted);
}

/** The shard that holds a word, if the index has it. `starts` are the shards' first words, sorted. */
export function shardOf(starts: readonly string[], word: string): number {
  return Math.max(0, firstPlace(starts, (start) => start > word) - 1);
}

/** The shards that may hold words that begin with `prefix`. */
export function shardsOfPrefix(starts: readonly string[], prefix: string): number[] {
  const first = shardOf(starts, prefix);
  const places: number[] = starts.length > 0 ? [first] : [];
  for (let place = first + 1; starts[place]?.startsWith(prefix); place++) places.push(place);
  return places;
}

/** Of sorted terms, those that begin with `prefix`. */
export function termsFrom<T extends { readonly term: string }>(
  terms: readonly T[],
  prefix: string,
): readonly T[] {
  const start = firstPlace(terms, ({ term }) => term >= prefix);
  let end = start;
  while (terms[end]?.term.startsWith(prefix)) end++;
  return terms.slice(start, end);
}
