import type { Rule } from "./rule.ts";

const PLACE = /^(?:\[TOC\]|\[\[_?toc_?\]\])$/i;

/**
 * A paragraph of `[[toc]]` (VitePress, GitLab) or `[TOC]` (MkDocs) asks for a list of the page's headings.
 * Every page has one beside its text, so that nothing more stands there.
 */
export const contentsPlace: Rule = {
  add(md) {
    md.core.ruler.before("inline", "contents_place", (state) => {
      const { tokens } = state;
      if (!/toc/i.test(state.src)) return;
      const isPlace = (index: number) =>
        tokens[index]?.type === "paragraph_open" && PLACE.test(tokens[index + 1]?.content ?? "");
      state.tokens = tokens.filter(
        (_, index) => !isPlace(index) && !isPlace(index - 1) && !isPlace(index - 2),
      );
    });
  },
};
