import { scrollClose, scrollOpen } from "../scrolling-tables.ts";
import type { Rule } from "./rule.ts";

const classes: ReadonlyMap<string, string> = new Map([
  ["text-align:left", "align-start"],
  ["text-align:center", "align-center"],
  ["text-align:right", "align-end"],
]);

/**
 * Table cells say how they are aligned by a class: the pages' policy bars inline styles. Wide tables
 * scroll in a region that the keyboard reaches.
 */
export const tables: Rule = {
  add(md) {
    md.renderer.rules.table_open = (tokens, index, _options, _env, self) => {
      const token = tokens[index];
      const attributes = token ? self.renderAttrs(token) : "";
      return `${scrollOpen}<table${attributes}>\n`;
    };
    md.renderer.rules.table_close = () => `</table>${scrollClose}\n`;
    md.core.ruler.after("block", "table_alignment", ({ tokens }) => {
      for (const token of tokens) {
        if (token.type !== "th_open" && token.type !== "td_open") continue;
        const style = token.attrGet("style");
        if (style !== null) token.attrs = [["class", classes.get(String(style)) ?? ""]];
      }
    });
  },
  emits: {
    blocks: ["div", "table", "thead", "tbody", "tr", "th", "td"],
    attributes: { "*": ["class"], div: ["tabindex"] },
  },
};
