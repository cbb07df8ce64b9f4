import type { ShownCard } from "../format/cards.ts";
import { words } from "../text/words.ts";
import type { PlaceOf } from "./hits-in.ts";
import { LACKING, type Place } from "./narrow.ts";

/** A hit with what the reader sees of it. */
export interface ScoredCard {
  readonly ordinal: number;
  readonly card: ShownCard;
  readonly score: number;
  /** As in `Match`: all of a lesser one come before it. */
  readonly place: Place;
}

// How much it is worth that the words stand side by side; measured with bench/relevance.ts.
const NEARNESS = 0.5;

/** At most so many words lie from one to the other. */
const CLOSE = 2;

interface RankedBy {
  readonly placeOf: PlaceOf;
  readonly count: number;
  readonly otherwise?: ((card: ShownCard) => number) | undefined;
}

/**
 * Brings to the front what Lunr's scores cannot tell: cards in which the words stand close together,
 * before these those that are called just what the reader typed, "autonomy" before "autonomy support",
 * and before all others those that have the words in no other spelling. `count` is the number of words
 * in the query; `otherwise` tells how many of them a card has in another spelling only.
 */
export function rerank(
  hits: readonly ScoredCard[],
  { placeOf, count, otherwise = () => 0 }: RankedBy,
  isNamed: (title: string) => boolean,
): readonly ScoredCard[] {
  const ranked = hits.map((hit) => {
    const near = count > 1 ? nearness(hit.card, placeOf, count) : 0;
    const rank = hit.score * (1 + NEARNESS * near);
    return {
      hit,
      others: hit.place === LACKING ? 0 : otherwise(hit.card),
      named: isNamed(hit.card.title) ? 1 : 0,
      rank,
    };
  });
  // Sorting is stable: what is alike keeps Lunr's order.
  return ranked
    .sort(
      (a, b) =>
        a.hit.place - b.hit.place || a.others - b.others || b.named - a.named || b.rank - a.rank,
    )
    .map(({ hit }) => hit);
}

/** The share of the pairs of neighbouring words of the query that stand close together, from 0 to 1. */
function nearness({ title, text }: ShownCard, placeOf: PlaceOf, count: number): number {
  const pairs = new Set<number>();
  const lastSeen: number[] = [];
  words(`${title} ${text}`).forEach(({ folded }, at) => {
    const place = placeOf(folded);
    if (place < 0) return;
    for (const first of [place - 1, place]) {
      const other = lastSeen[first === place ? place + 1 : first];
      if (other !== undefined && at - other <= CLOSE) pairs.add(first);
    }
    lastSeen[place] = at;
  });
  return pairs.size / (count - 1);
}
