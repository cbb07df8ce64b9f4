import type { StateCore, Token } from "markdown-it";
import { withDashes } from "../dashes.ts";
import { textInHtmlCode } from "../html-code.ts";
import type { Rule } from "./rule.ts";

/**
 * `--` and `---` become dashes and three dots an ellipsis; not in code, in mathematics, in bare addresses, or where a
 * backslash stands before.
 */
export const dashes: Rule = {
  add(md) {
    // Before escaped signs are joined with the text around them.
    md.core.ruler.at("replacements", (state: StateCore) => {
      for (const { children, content } of state.tokens) {
        if (children && /--|\.\.\./.test(content)) replaceIn(children);
      }
    });
  },
};

function replaceIn(children: readonly Token[]): void {
  const verbatim = new Set(textInHtmlCode(children));
  let isAddress = false;
  for (const token of children) {
    if (token.type === "link_open") isAddress = token.info === "auto";
    if (token.type === "link_close") isAddress = false;
    const title = token.type === "image" ? token.attrGet("title") : null;
    if (title !== null) token.attrSet("title", withDashes(String(title)));
    if (token.children) replaceIn(token.children);
    if (token.type !== "text" || isAddress || verbatim.has(token)) continue;
    token.content = withDashes(token.content);
  }
}
