import type { Token } from "markdown-it";
import { escapeHtml } from "./escape.ts";
import type { ItemMeta } from "./item-syntax.ts";

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
