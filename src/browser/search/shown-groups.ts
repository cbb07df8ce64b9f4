import type { Hit, HitGroup } from "../../search/query/answer.ts";

/** A group as a list shows it; the site's own suggestions are one that belongs to no page. */
export type ShownGroup = HitGroup & { readonly isPinned?: true };

/** What the site's authors want found first, under that label, and what was found. */
export function pinnedFirst(
  pinned: readonly Hit[],
  groups: readonly HitGroup[],
  label: string,
): readonly ShownGroup[] {
  if (pinned.length === 0) return groups;
  return [
    {
      page: label,
      pageRanges: [],
      url: "",
      within: "",
      language: "",
      kind: "article",
      hits: pinned,
      isPinned: true,
    },
    ...groups,
  ];
}

/**
 * What is shown, with the hits that a longer answer adds at its end: what a reader has seen stays where
 * it is, even where the longer answer has another order.
 */
export function goOn(shown: readonly HitGroup[], longer: readonly HitGroup[]): readonly HitGroup[] {
  const known = new Set(shown.flatMap(({ hits }) => hits.map(keyOf)));
  const added = longer
    .map((group) => ({ ...group, hits: group.hits.filter((hit) => !known.has(keyOf(hit))) }))
    .filter(({ hits }) => hits.length > 0);
  const [last, first] = [shown.at(-1), added[0]];
  if (!last || last.url !== first?.url || last.isPartial !== first.isPartial)
    return [...shown, ...added];
  const joined = { ...last, hits: [...last.hits, ...first.hits] };
  return [...shown.slice(0, -1), joined, ...added.slice(1)];
}

export function countHits(groups: readonly HitGroup[]): number {
  return groups.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** Two documents may share an address, and then differ in title or text. */
function keyOf({ url, title, excerpt }: Hit): string {
  return JSON.stringify([url, title, excerpt.text]);
}
