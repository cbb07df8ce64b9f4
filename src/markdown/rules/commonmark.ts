import type { Rule } from "./rule.ts";

/** What markdown-it reads and prints by itself, tables, links and code apart. */
export const commonmark: Rule = {
  add: () => {},
  emits: {
    phrasing: ["em", "strong", "s", "br"],
    blocks: ["p", "blockquote", "ul", "ol", "li", "hr"],
    attributes: { ol: ["start"] },
  },
};
