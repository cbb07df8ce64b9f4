import { words } from "../text/words.ts";

/** The shortest stretch of a text that has all the query's words that the text has at all. */
export interface Closest {
  /** How many different ones these are. */
  readonly count: number;
  /** The stretch's length in words. */
  readonly span: number;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
}

/** `placeOf` tells which of the query's words a folded one is, or -1. */
export function closest(text: string, placeOf: (folded: string) => number): Closest | undefined {
  const hits = words(text).flatMap(({ start, folded }, at) => {
    const place = placeOf(folded);
    return place < 0 ? [] : [{ start, at, place }];
  });
  const count = new Set(hits.map(({ place }) => place)).size;
  const within = new Map<number, number>();
  let best: Closest | undefined;
  let first = 0;
  for (const last of hits) {
    within.set(last.place, (within.get(last.place) ?? 0) + 1);
    for (let hit = hits[first]; hit && within.size === count; hit = hits[++first]) {
      const span = last.at - hit.at + 1;
      if (!best || span < best.span) best = { count, span, start: hit.start };
      const left = (within.get(hit.place) ?? 0) - 1;
      if (left > 0) within.set(hit.place, left);
      else within.delete(hit.place);
    }
  }
  return best;
}
