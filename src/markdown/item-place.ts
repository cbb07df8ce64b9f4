import type { Token } from "markdown-it";
import { escapeHtml } from "./escape.ts";

/** What a token of type `item_place` or `question` has in its `meta`. */
export interface ItemMeta {
  /** As the author wrote it; empty when missing. */
  readonly id: string;
  /** Whether its closing `:::` is there; a place needs none. */
  readonly closed: boolean;
}

/** What stands in an article's HTML where an item is to be printed. */
export function itemPlaceHtml(token: Token): string {
  const { id } = token.meta as ItemMeta;
  return `<item-place data-item="${escapeHtml(id)}"></item-place>\n`;
}

/** Prints items into their places. Only the build writes such elements: authors' are sanitised away. */
export function fillItemPlaces(html: string, print: (id: string) => string): string {
  return html.replace(/<item-place data-item="([^"]*)"><\/item-place>/g, (_, id: string) =>
    print(id),
  );
}
