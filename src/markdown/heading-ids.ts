import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

const EXPLICIT_ID = /(^|[^\\])\s*\{#([^\s{}]+)\}\s*$/;

/**
 * Reads `{#id}` at a heading's end before its words are read, in which an id's underscores would be
 * emphasis.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.after("block", "heading_ids", ({ tokens }) => {
    tokens.forEach((token, index) => {
      const inline = tokens[index + 1];
      if (token.type !== "heading_open" || !inline) return;
      const match = EXPLICIT_ID.exec(inline.content);
      if (!match) return;
      inline.content = inline.content.slice(0, match.index) + (match[1] ?? "");
      token.meta = { id: match[2] };
    });
  });
}

/** The id that an author gave a heading; other tokens have none. */
export function explicitId(heading: Token): string | undefined {
  if (heading.type !== "heading_open") return undefined;
  return (heading.meta as { readonly id?: string } | null)?.id;
}
