import type { StateCore, Token } from "markdown-it";
import { textInHtmlCode } from "../html-code.ts";
import { quotationMarks } from "../quotation-marks.ts";
import { abbreviated, curlQuotes } from "../typeset.ts";
import type { Rule, TextEnvironment } from "./rule.ts";

/**
 * Straight quotation marks become those of the text's language, and apostrophes round; not in code, in
 * mathematics, or where a backslash stands before.
 */
export const quotes: Rule = {
  add(md) {
    const rule = md.core.ruler.getRules("").find(({ name }) => name === "smartquotes");
    if (!rule) throw new Error('markdown-it has no rule "smartquotes"');
    md.core.ruler.at("smartquotes", (state: StateCore) => {
      const { language = "en" } = state.env as TextEnvironment;
      // Most blocks have none.
      const quoted = state.tokens.filter(({ children, content }) => {
        return children !== null && QUOTE.test(content);
      });
      if (quoted.length > 0) {
        const { options } = state.md;
        const { typographer, quotes: marks } = options;
        // Alone: its typographer would also make dashes of hyphens.
        Object.assign(options, { typographer: true, quotes: quotationMarks(language) });
        curl(state, quoted, rule);
        Object.assign(options, { typographer, quotes: marks });
      }
      // A caption is text as well, and may stand where what it belongs to is defined.
      for (const { children } of state.tokens) {
        for (const image of children ?? []) {
          const title = image.type === "image" ? image.attrGet("title") : null;
          if (title) image.attrSet("title", curlQuotes(title, language));
        }
      }
    });
  },
};

const QUOTE = /["']/;

/** @param quoted The blocks that have such marks. */
function curl(
  state: StateCore,
  quoted: readonly Token[],
  rule: (state: StateCore) => unknown,
): void {
  // It asks for their type.
  const verbatim = quoted.flatMap(({ children }) => textInHtmlCode(children ?? []));
  for (const text of verbatim) text.type = "verbatim";
  for (const { children } of quoted) {
    for (const text of children ?? []) {
      if (text.type === "text") text.content = abbreviated(text.content);
    }
  }
  rule(state);
  for (const text of verbatim) text.type = "text";
}
