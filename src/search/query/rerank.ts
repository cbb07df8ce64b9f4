import type { ShownCard } from "../format/cards.ts";
import { kindBoosts } from "../format/documents.ts";
import { words } from "../text/words.ts";
import { fading } from "./fading.ts";
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

// Two words side by side are worth this much of what the lesser one of them is worth by itself, and a word that a
// text begins with so much more; measured with bench/relevance.ts.
const PAIR = 0.4;
const LEAD = 0.2;

/** At most so many words lie from one to the other. */
const CLOSE = 2;

/** Title and text begin with so many words: what they say first is what they are about. */
const LEAD_WORDS = 25;

interface RankedBy {
  readonly placeOf: PlaceOf;
  /** By word of the query: how much it tells, as scores take it. */
  readonly worths: readonly number[];
  readonly otherwise?: ((card: ShownCard) => number) | undefined;
}

/**
 * Brings to the front what Lunr's scores cannot tell: cards in which the words stand close together, or at the
 * beginning, before these those that are called just what the reader typed, "autonomy" before "autonomy
 * support", and before all others those that have the words in no other spelling. `otherwise` tells how many
 * of them a card has in another spelling only.
 */
export function rerank(
  hits: readonly ScoredCard[],
  { placeOf, worths, otherwise = () => 0 }: RankedBy,
  isNamed: (title: string) => boolean,
): readonly ScoredCard[] {
  const ranked = hits.map((hit) => ({
    hit,
    others: hit.place === LACKING ? 0 : otherwise(hit.card),
    named: isNamed(hit.card.title) ? 1 : 0,
    rank: hit.score + (worths.length > 1 ? byPlaces(hit.card, placeOf, worths) : 0),
  }));
  // Sorting is stable: what is alike keeps Lunr's order.
  return ranked
    .sort(
      (a, b) =>
        a.hit.place - b.hit.place || a.others - b.others || b.named - a.named || b.rank - a.rank,
    )
    .map(({ hit }) => hit);
}

/**
 * What it adds to a score where the words stand. A score divides by the query vector's length, which is about
 * the root of the number of words, and so does this.
 */
function byPlaces(
  { kind, title, text }: ShownCard,
  placeOf: PlaceOf,
  worths: readonly number[],
): number {
  const pairs = new Set<number>();
  const leading = new Set<number>();
  const lastSeen: number[] = [];
  words(`${title} ${text}`).forEach(({ folded }, at) => {
    const place = placeOf(folded);
    if (place < 0) return;
    if (at < LEAD_WORDS) leading.add(place);
    for (const first of [place - 1, place]) {
      const other = lastSeen[first === place ? place + 1 : first];
      if (other !== undefined && at - other <= CLOSE) pairs.add(first);
    }
    lastSeen[place] = at;
  });
  const worth = (place: number) => worths[place] ?? 0;
  let sum = 0;
  for (const first of pairs) sum += PAIR * Math.min(worth(first), worth(first + 1));
  for (const place of leading) sum += LEAD * worth(place);
  return (kindBoosts[kind] * fading(worths.length) * sum) / Math.sqrt(worths.length);
}
