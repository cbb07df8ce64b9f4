import { abbr } from "@mdit/plugin-abbr";
import type { Rule } from "./rule.ts";

/** `*[HTML]: HyperText Markup Language` on a line of its own says what every "HTML" of the text is short for. */
export const abbreviations: Rule = {
  add(md) {
    md.use(abbr);
  },
  emits: { phrasing: ["abbr"], attributes: { "*": ["title"] } },
};
