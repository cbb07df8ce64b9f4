import type MarkdownIt from "markdown-it";

const classes: ReadonlyMap<string, string> = new Map([
  ["text-align:left", "align-start"],
  ["text-align:center", "align-center"],
  ["text-align:right", "align-end"],
]);

/** Table cells say how they are aligned by a class: the pages' policy bars inline styles. */
export function tableAlignment(md: MarkdownIt): void {
  md.core.ruler.after("block", "table_alignment", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const style = token.attrGet("style");
      if (style !== null) token.attrs = [["class", classes.get(String(style)) ?? ""]];
    }
  });
}
