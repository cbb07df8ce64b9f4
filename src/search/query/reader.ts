import { documentKinds } from "../format/documents.ts";
import type { Facets } from "../format/facets.ts";
import { firstPlace } from "../format/first-place.ts";
import type { Head } from "../format/head.ts";
import type { Steps } from "../format/steps.ts";
import { groupHits, type HitGroup, pinnedHit, type SearchAnswer } from "./answer.ts";
import { choose } from "./choose.ts";
import { find } from "./find.ts";
import { type HitsOf, hitsIn } from "./hits-in.ts";
import { completeness, LACKING } from "./narrow.ts";
import { type OpenIndex, openIndex } from "./open-index.ts";
import { shardsAhead } from "./query-terms.ts";
import { readQuery } from "./read-query.ts";
import type { ScoredCard } from "./rerank.ts";
import type { SearchOptions } from "./search-options.ts";
import type { Seldom } from "./seldom.ts";
import { inSlices, nextSlice } from "./slices.ts";
import { createStore } from "./store.ts";

export interface Reader {
  /** Loads what every search needs, so that the first one need not wait. */
  prepare(): Promise<void>;
  /**
   * Answers any text.
   * @throws whatever `load` rejects with; the next call loads again what is missing.
   */
  search(text: string, options: SearchOptions): Promise<SearchAnswer>;
  /** Loads what the text with one letter more is likely to need. Says nothing of what fails. */
  ahead(text: string): Promise<void>;
  /** What `SearchOptions.within` can be made of. Rejects as `search` does. */
  facets(): Promise<Facets>;
}

export interface ReaderSources {
  /** Gives what the file of that name, as `writeIndex` wrote it, hands to the registrar. */
  readonly load: (name: string) => Promise<unknown>;
  readonly loadSeldom: () => Promise<Seldom>;
}

export function createReader({ load, loadSeldom }: ReaderSources): Reader {
  const store = createStore({ load });
  let opened: Promise<OpenIndex> | undefined;
  const open = () => {
    opened ??= openIndex(store);
    opened
      // What every search of such an index takes comes while the reader types.
      .then((index) => (index.isOneFile ? loadSeldom() : undefined))
      .catch(() => {
        opened = undefined;
      });
    return opened;
  };
  return {
    prepare: async () => {
      await open();
    },
    search: async (text, options) => answer(text, options, await open(), loadSeldom),
    ahead: async (text) => {
      await open()
        .then((opened) => loadAhead(text, opened))
        .catch(() => {});
    },
    facets: () => store.facets(),
  };
}

async function answer(
  text: string,
  options: SearchOptions,
  open: OpenIndex,
  loadSeldom: ReaderSources["loadSeldom"],
): Promise<SearchAnswer> {
  await nextSlice();
  const found = await find(text, options, open, loadSeldom);
  const { query } = found;
  const hitsOf = hitsIn(found.queryTerms, [...query.phrases, ...query.units], open.pipeline);
  const placeOf = hitsOf().placeOf;
  await nextSlice();
  const { hits, looked } = await choose(found, options, placeOf, open);
  // Which documents have a phrase may be known only of those that were looked at.
  const isUnsure = found.unsure.length > 0;
  const ordinals = isUnsure
    ? Uint32Array.from(hits, ({ ordinal }) => ordinal).sort()
    : found.matches.ordinals;
  const of = found.matches.ordinals.length;
  const { within, kinds = documentKinds } = options;
  const { matched, complete } = isUnsure
    ? completeness(ordinals, found.matches.hasAll)
    : found.matches;
  const groups = await inSlices(groupsOf(hits, hitsOf, matched));
  const counts = countsOf(
    within ? ordinals.filter((ordinal) => within.has(ordinal)) : ordinals,
    open.head,
  );
  // Whoever shows it begins a task of its own.
  await nextSlice();
  return {
    ...{ matched, complete, groups },
    ...(found.isInflected && hits.length > 0 ? { isInflected: true } : {}),
    pinned: found.pinned.map(pinnedHit),
    ...(found.isCorrected ? { corrected: found.text } : {}),
    ...(found.offered !== undefined && { offered: found.offered }),
    total: kinds.reduce((sum, kind) => sum + counts[kind], 0),
    counts,
    ...(isUnsure && looked < of ? { lookedAt: { documents: looked, of } } : {}),
  };
}

/** Where some hits have all the words, what lacks some stands in groups of its own. */
function* groupsOf(
  hits: readonly ScoredCard[],
  hitsOf: HitsOf,
  matched: SearchAnswer["matched"],
): Steps<readonly HitGroup[]> {
  const isApart = ({ place }: ScoredCard) => matched === "few" && place === LACKING;
  const grouped = (some: readonly ScoredCard[]) =>
    groupHits(
      some.map(({ card }) => card),
      hitsOf,
    );
  const together = yield* grouped(hits.filter((hit) => !isApart(hit)));
  const apart = yield* grouped(hits.filter(isApart));
  return [...together, ...apart.map((group) => ({ ...group, isPartial: true as const }))];
}

async function loadAhead(text: string, { store, pipeline, ...open }: OpenIndex): Promise<void> {
  const last = readQuery(text, pipeline).typed.at(-1);
  if (open.isOneFile || !last?.isLast || last.folded.length > LETTERS_AHEAD) return;
  const terms = { ...open, pipeline, shard: store.shard };
  await Promise.all(shardsAhead(last, terms).map((place) => store.shard(place)));
}

/** Of longer words, all that begins with them is there by then. */
const LETTERS_AHEAD = 4;

/** `ordinals` ascend, and so do the kinds: it is enough to find where each kind begins. */
function countsOf(ordinals: Uint32Array, { kindStarts }: Head): SearchAnswer["counts"] {
  const counts = { article: 0, item: 0, term: 0, source: 0 };
  const before = (least = Number.POSITIVE_INFINITY) =>
    firstPlace(ordinals, (ordinal) => ordinal >= least);
  documentKinds.forEach((kind, place) => {
    counts[kind] = before(kindStarts[place + 1]) - before(kindStarts[place]);
  });
  return counts;
}
