import type { Token } from "markdown-it";
import type { ItemMeta } from "./item-place.ts";
import type { Source } from "./sources.ts";

/** Ids that the theme's own elements have on pages of articles. */
const themeIds = new Set([
  ...["main", "menu", "contents", "sources", "quizzes", "in-here", "daily-title"],
  ...["search-marks", "mark-right", "mark-missed", "mark-wrong", "mark-left", "mark-half"],
]);

/**
 * The id of a place in an article that its author, or GitHub, gives one that the theme has, as of
 * "Contents": the first of its numbers instead.
 */
export function besideTheme(fragment: string): string {
  const id = fragment.toLowerCase();
  return themeIds.has(id) ? `${id}-1` : fragment;
}

/** The other way round, as near as can be. */
export function asWritten(fragment: string): string {
  const id = fragment.replace(/-1$/, "");
  return themeIds.has(id) ? id : fragment;
}

/** Says which ids an article's page has for itself: the theme's, and those of its items and sources. */
export function reservedIds(
  tokens: readonly Token[],
  { sources, isHome }: { readonly sources: ReadonlyMap<string, Source>; readonly isHome: boolean },
): (id: string) => boolean {
  const items = new Set(
    tokens
      .filter(({ type }) => type === "item_place" || type === "question")
      .map(({ meta }) => `item-${(meta as ItemMeta).id}`),
  );
  const hasNotes = tokens.some(({ type }) => type === "footnotes_open");
  return (id) => {
    if (themeIds.has(id) || items.has(id) || /^search-dialog(?:-|$)/.test(id)) return true;
    // What belongs to one item has its id between double hyphens.
    if (items.size > 0 && id.includes("--")) return true;
    if (hasNotes && /^fn(?:ref)?-\d+(?::\d+)?$/.test(id)) return true;
    if (isHome && /^group-\d+$/.test(id)) return true;
    const [, source] = /^source-(.+)$/.exec(id) ?? /^cite-(.+)-\d+$/.exec(id) ?? [];
    return source !== undefined && sources.has(source);
  };
}
