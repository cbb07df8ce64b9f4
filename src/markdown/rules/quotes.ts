import type { StateCore } from "markdown-it";
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
      const { options } = state.md;
      const { typographer, quotes: marks } = options;
      const { language = "en" } = state.env as TextEnvironment;
      // Alone: its typographer would also make dashes of hyphens.
      Object.assign(options, { typographer: true, quotes: quotationMarks(language) });
      // It asks for their type.
      const verbatim = state.tokens.flatMap(({ children }) => textInHtmlCode(children ?? []));
      for (const text of verbatim) text.type = "verbatim";
      for (const text of state.tokens.flatMap(({ children }) => children ?? [])) {
        if (text.type === "text") text.content = abbreviated(text.content);
      }
      rule(state);
      for (const text of verbatim) text.type = "text";
      // A caption is text as well.
      for (const { children } of state.tokens) {
        for (const image of children ?? []) {
          const title = image.type === "image" ? image.attrGet("title") : null;
          if (title) image.attrSet("title", curlQuotes(title, language));
        }
      }
      Object.assign(options, { typographer, quotes: marks });
    });
  },
};
