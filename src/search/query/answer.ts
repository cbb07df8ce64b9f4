import type { ShownCard } from "../format/cards.ts";
import type { DocumentKind } from "../format/documents.ts";
import type { PinnedPage } from "../format/pinned.ts";
import type { Steps } from "../format/steps.ts";
import { closest } from "./closest.ts";
import { excerpt, type Marked, mark, type Range } from "./excerpt.ts";
import { type CardHits, type HitsOf, hitWords, isHitOf } from "./hits-in.ts";
import type { Completeness } from "./narrow.ts";

export interface SearchAnswer {
  /** Of what `total` counts: those that do not have all the words have some of them. */
  readonly matched: Completeness;
  /** How many of them have all the words: they come before the others. */
  readonly complete: number;
  /** What the site's authors want found first, in their order; not counted in `total`. */
  readonly pinned: readonly Hit[];
  /** What was searched instead, where the index does not know a word of the text. */
  readonly corrected?: string;
  /** What the reader may have meant, where the index has what they typed. */
  readonly offered?: string;
  /** By page, in the order of each page's best hit. */
  readonly groups: readonly HitGroup[];
  /** How many documents match; the groups hold the best of them. */
  readonly total: number;
  /** Whether a phrase was found with other endings only. */
  readonly isInflected?: true;
  /**
   * Where the best documents alone were examined for a phrase: how many of them, of how many. `total` counts
   * those that have it.
   */
  readonly lookedAt?: { readonly documents: number; readonly of: number };
  /** How many documents of each kind match, whichever kinds were asked for. */
  readonly counts: Readonly<Record<DocumentKind, number>>;
}

export interface HitGroup {
  readonly page: string;
  readonly pageRanges: readonly Range[];
  readonly url: string;
  /** The folders that it lies in, by their titles; empty where it lies in none. */
  readonly within: string;
  /** What it is written in; empty where that is the index's language. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly hits: readonly Hit[];
  /** Whether these lack some of the words, where others before them have all. */
  readonly isPartial?: true;
}

/** URLs are from the site's root. */
export interface Hit {
  readonly kind: DocumentKind;
  readonly url: string;
  readonly title: string;
  readonly titleRanges: readonly Range[];
  /** Where neither title nor text has a hit: those of its other names that have. */
  readonly aliases?: Marked;
  /** What its site's author means by words that it does not have, where it was found by that. */
  readonly means?: readonly string[];
  /** Whether only the title of its page has a hit. */
  readonly isByPage?: boolean;
  readonly excerpt: Marked;
  /**
   * The folded words of title and text that are hits, whether they are shown or not. Of several with spaces
   * between all together are one.
   */
  readonly words: readonly string[];
}

/** `cards` are the hits, best first. */
export function* groupHits(cards: readonly ShownCard[], hitsOf: HitsOf): Steps<HitGroup[]> {
  const groups = new Map<string, HitGroup & { hits: Hit[] }>();
  for (const card of cards) {
    const { page, pageUrl: url, within, language, kind } = card;
    const hits = hitsOf(card);
    const isHit = isHitOf(hits);
    const group = groups.get(url) ?? {
      ...{ page, pageRanges: mark(page, isHit).ranges, url, within, language, kind },
      hits: [],
    };
    group.hits.push(hit(card, hits, group.pageRanges.length > 0));
    groups.set(url, group);
    yield;
  }
  return [...groups.values()];
}

/** Nothing is marked in it: it is there for what the reader means, not for a word that it has. */
export function pinnedHit({ title, url, note }: PinnedPage): Hit {
  return {
    ...{ kind: "article", url, title, titleRanges: [], words: [] },
    excerpt: { text: note, ranges: [] },
  };
}

function hit(card: ShownCard, hits: CardHits, isPageHit: boolean): Hit {
  const { kind, url, title, text, aliases } = card;
  const { placeOf, means } = hits;
  const isHit = isHitOf(hits);
  const titleRanges = mark(title, isHit).ranges;
  const around = closest(text, placeOf)?.start;
  const found = [...hitWords(title, hits), ...hitWords(text, hits)];
  const named = found.length > 0 ? [] : aliases.filter((name) => mark(name, isHit).ranges[0]);
  return {
    ...{ kind, url, title, titleRanges },
    ...(named.length > 0 && { aliases: mark(named.join(", "), isHit) }),
    ...(means.length > 0 && { means }),
    ...(found.length + named.length === 0 && isPageHit && { isByPage: true }),
    excerpt: excerpt(text, isHit, { length: 160, around }),
    words: [...new Set(found)],
  };
}
