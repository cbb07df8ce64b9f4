/** What a table of Markdown's stands in: wide ones scroll in a region that the keyboard reaches. */
export const scrollOpen = '<div class="scroll" tabindex="0">';
export const scrollClose = "</div>";

/**
 * Tables that the author wrote as HTML scroll as those of Markdown do, and not the page. One within a table scrolls
 * with it. @param html As the sanitiser left it: with an end to each element, and no `<` or `>` in its texts.
 */
export function scrollingTables(html: string): string {
  if (!html.includes("<table")) return html;
  let depth = 0;
  let isOwn = false;
  return html.replace(/<(\/?)table(?=[\s>])[^>]*>/g, (tag: string, end: string, at: number) => {
    if (end === "") {
      depth++;
      if (depth > 1) return tag;
      isOwn = !html.endsWith(scrollOpen, at);
      return isOwn ? `${scrollOpen}${tag}` : tag;
    }
    depth--;
    return depth === 0 && isOwn ? `${tag}${scrollClose}` : tag;
  });
}
