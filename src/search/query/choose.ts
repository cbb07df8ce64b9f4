import type { ShownCard } from "../format/cards.ts";
import { inverseDocumentFrequency } from "../format/weights.ts";
import { words } from "../text/words.ts";
import type { Found } from "./find.ts";
import type { PlaceOf } from "./hits-in.ts";
import type { Match } from "./match.ts";
import { LACKING } from "./narrow.ts";
import type { OpenIndex } from "./open-index.ts";
import { rerank, type ScoredCard } from "./rerank.ts";
import type { SearchOptions } from "./search-options.ts";
import { nextSlice } from "./slices.ts";
import { spellingsOf } from "./spelling.ts";
import type { QueryTerm } from "./typos.ts";

// Only the best few are looked at again, so that many matches cost no more than few.
const RANKED = 50;

export interface Chosen {
  /** Best first, no more than were asked for. */
  readonly hits: readonly ScoredCard[];
  /** How many of the matches were looked at. */
  readonly looked: number;
}

/**
 * The hits to show. Where cards must be loaded, no more of them are than are shown, but for phrases of
 * which only the text of a card tells whether it has them.
 */
export async function choose(
  found: Found,
  { limit, partialLimit = limit }: SearchOptions,
  placeOf: PlaceOf,
  open: OpenIndex,
): Promise<Chosen> {
  const { matches, queryTerms, text } = found;
  const isShown = ({ place }: Match, at: number) =>
    matches.matched !== "few" || place !== LACKING || at < partialLimit;
  const hits = matches.best.slice(0, mostLooked(found, limit, open)).filter(isShown);
  const { cards, looked } = await withPhrases(found, hits, limit, open);
  await nextSlice();
  const name = stems(text, open);
  const isNamed = (title: string) => stems(title, open) === name;
  const speltOtherwise = spellingsOf(text, open.head.language);
  // Søren is nearer to Soren than "or" is to "ore".
  const otherwise = (card: ShownCard) =>
    speltOtherwise(card) + (isByCommonWord(card, placeOf, queryTerms, open) ? 2 : 0);
  const worths = queryTerms.map((term) => worthOf(term, open.head.documentCount));
  const ranked = rerank(cards, { placeOf, worths, otherwise }, isNamed);
  return { hits: ranked.slice(0, limit), looked };
}

/**
 * Whether a card has a word only by a common one that has the same stem: "one" by "on". Of several words Lunr's
 * scores tell as much, by bench/relevance.ts.
 */
function isByCommonWord(
  { title, text }: ShownCard,
  placeOf: PlaceOf,
  [asked, ...others]: readonly QueryTerm[],
  { pipeline: { isCommon } }: OpenIndex,
): boolean {
  if (!asked || others.length > 0 || isCommon(asked.word.folded)) return false;
  const found = words(`${title} ${text}`).filter(({ folded }) => placeOf(folded) >= 0);
  return found.length > 0 && found.every(({ folded }) => isCommon(folded));
}

/** How much a word tells: that of its own term, by how many documents have it, or at least in one field. */
function worthOf({ expanded: { clauses } }: QueryTerm, documentCount: number): number {
  const [own] = clauses;
  if (!own) return 0;
  const having = Math.max(...own.postings.fields.map(({ documents }) => documents.length));
  return inverseDocumentFrequency(having, documentCount);
}

function mostLooked({ unsure }: Found, limit: number, { isOneFile }: OpenIndex): number {
  return unsure.length > 0 || isOneFile ? Math.max(limit, RANKED) : limit;
}

function load(hits: readonly Match[], { store }: OpenIndex): Promise<ScoredCard[]> {
  return Promise.all(hits.map(async (hit) => ({ ...hit, card: await store.card(hit.ordinal) })));
}

/** Those that surely have every phrase of the query, in score order, until there are enough. */
async function withPhrases(
  { unsure }: Found,
  hits: readonly Match[],
  limit: number,
  open: OpenIndex,
): Promise<{ readonly cards: readonly ScoredCard[]; readonly looked: number }> {
  const found: ScoredCard[] = [];
  const step = open.isOneFile ? hits.length : limit;
  let looked = 0;
  while (looked < hits.length && found.length < limit) {
    const cards = await load(hits.slice(looked, looked + step), open);
    looked += cards.length;
    found.push(...cards.filter(({ card }) => unsure.every((has) => has(card))));
  }
  return { cards: found, looked };
}

function stems(text: string, { pipeline }: OpenIndex): string {
  return words(text.slice(0, 200))
    .map(({ folded }) => pipeline.stem(folded))
    .join(" ");
}
