import type { DocumentKind } from "./documents.ts";
import { excerpt, type IsHit, type Marked, mark, type Range } from "./excerpt.ts";
import type { ShownCard } from "./index-file.ts";

export interface SearchAnswer {
  /** Whether hits have all the words, only some of them, or only words spelt alike. */
  readonly matched: "all" | "any" | "similar";
  /** By page, in the order of each page's best hit. */
  readonly groups: readonly HitGroup[];
  /** How many documents match; the groups hold the best of them. */
  readonly total: number;
}

export interface HitGroup {
  readonly page: string;
  readonly url: string;
  readonly kind: DocumentKind;
  readonly hits: readonly Hit[];
}

/** URLs are from the site's root. */
export interface Hit {
  readonly kind: DocumentKind;
  readonly url: string;
  readonly title: string;
  readonly titleRanges: readonly Range[];
  readonly excerpt: Marked;
}

/** `cards` are the hits, best first. */
export function groupHits(cards: readonly ShownCard[], isHit: IsHit): HitGroup[] {
  const groups = new Map<string, HitGroup & { hits: Hit[] }>();
  for (const card of cards) {
    const { page, pageUrl: url, kind } = card;
    const group = groups.get(url) ?? { page, url, kind, hits: [] };
    group.hits.push(hit(card, isHit));
    groups.set(url, group);
  }
  return [...groups.values()];
}

function hit({ kind, url, title, text }: ShownCard, isHit: IsHit): Hit {
  const titleRanges = mark(title, isHit).ranges;
  return { kind, url, title, titleRanges, excerpt: excerpt(text, isHit, { length: 160 }) };
}
