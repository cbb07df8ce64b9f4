import type { Rule } from "./rule.ts";

const EXPLICIT_ID = /(^|[^\\])\s*\{#([^\s{}]+)\}\s*$/;

/**
 * Reads `{#id}` at a heading's end before its words are read, in which an id's underscores would be
 * emphasis.
 */
export const headingIds: Rule = {
  add(md) {
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
  },
  emits: { blocks: ["h2", "h3", "h4", "h5", "h6"], attributes: { "*": ["id"] } },
};
