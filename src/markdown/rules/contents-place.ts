import type { Token } from "markdown-it";
import type { Rule } from "./rule.ts";

const PLACE = /^(?:\[TOC\]|\[\[_?toc_?\]\])$/i;
const KRAMDOWN = /^[^\n]*\n\{:\s*toc\b[^{}\n]*\}$/;

/**
 * A paragraph of `[[toc]]` (VitePress, GitLab) or `[TOC]` (MkDocs), or a list of one entry with `{:toc}` below it
 * (kramdown), asks for a list of the page's headings. Every page has one beside its text, so that nothing
 * more stands there.
 */
export const contentsPlace: Rule = {
  add(md) {
    md.core.ruler.before("inline", "contents_place", (state) => {
      const { tokens } = state;
      if (!/toc/i.test(state.src)) return;
      const left = new Set(
        tokens.flatMap(({ type, content }, index) => {
          if (type !== "inline") return [];
          if (PLACE.test(content) && tokens[index - 1]?.type === "paragraph_open")
            return tokens.slice(index - 1, index + 2);
          return KRAMDOWN.test(content) ? loneEntry(tokens, index) : [];
        }),
      );
      state.tokens = tokens.filter((token) => !left.has(token));
    });
  },
};

/** The list whose one entry is this text; nothing where there is none. */
function loneEntry(tokens: readonly Token[], index: number): readonly Token[] {
  const list = tokens.slice(index - 3, index + 4);
  const isList =
    /_list_open$/.test(list[0]?.type ?? "") && /_list_close$/.test(list[6]?.type ?? "");
  return isList ? list : [];
}
