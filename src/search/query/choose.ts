import { words } from "../text/words.ts";
import type { SearchOptions } from "./answer.ts";
import type { Found } from "./find.ts";
import type { PlaceOf } from "./hits-in.ts";
import type { Match } from "./match.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasPhrase } from "./phrase.ts";
import { rerank, type ScoredCard } from "./rerank.ts";
import { spellingsOf } from "./spelling.ts";

// Only the best few are looked at again, so that many matches cost no more than few.
const RANKED = 50;

export interface Chosen {
  /** Best first, no more than were asked for. */
  readonly hits: readonly ScoredCard[];
  /** How many of the matches were looked at. */
  readonly looked: number;
}

/**
 * The hits to show. Where cards must be loaded, no more of them are than are shown, but for phrases:
 * whether a card has one can only be seen in its text.
 */
export async function choose(
  found: Found,
  { limit }: SearchOptions,
  placeOf: PlaceOf,
  open: OpenIndex,
): Promise<Chosen> {
  const { matches, queryTerms, text } = found;
  const hits = matches.best.slice(0, mostLooked(found, limit, open));
  const cards = await withPhrases(found, hits, limit, open);
  const name = stems(text, open);
  const isNamed = (title: string) => stems(title, open) === name;
  const spelling = spellingsOf(text, open.head.language);
  const otherwise = matches.matched === "all" ? spelling : undefined;
  const ranked = rerank(cards, { placeOf, count: queryTerms.length, otherwise }, isNamed);
  return { hits: ranked.slice(0, limit), looked: hits.length };
}

function mostLooked({ query }: Found, limit: number, { isOneFile }: OpenIndex): number {
  const hasPhrases = query.phrases.length > 0;
  if (hasPhrases && isOneFile) return Number.POSITIVE_INFINITY;
  return hasPhrases || isOneFile ? Math.max(limit, RANKED) : limit;
}

function load(hits: readonly Match[], { store }: OpenIndex): Promise<ScoredCard[]> {
  return Promise.all(hits.map(async (hit) => ({ ...hit, card: await store.card(hit.ordinal) })));
}

/** Those that have every phrase of the query, in score order, until there are enough. */
async function withPhrases(
  { query }: Found,
  hits: readonly Match[],
  limit: number,
  open: OpenIndex,
): Promise<ScoredCard[]> {
  const found: ScoredCard[] = [];
  const step = open.isOneFile ? hits.length : limit;
  for (let at = 0; at < hits.length && found.length < limit; at += step) {
    const cards = await load(hits.slice(at, at + step), open);
    found.push(...cards.filter(({ card }) => query.phrases.every((p) => hasPhrase(card, p))));
  }
  return found;
}

function stems(text: string, { pipeline }: OpenIndex): string {
  return words(text.slice(0, 200))
    .map(({ folded }) => pipeline.stem(folded))
    .join(" ");
}
