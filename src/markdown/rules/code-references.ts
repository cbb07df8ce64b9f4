import type { StateInline } from "markdown-it";
import type { Rule } from "./rule.ts";

/** The words are the name: [`package.function`][]. */
const OWN_NAME = /^`([A-Za-z_][\w.]*)`$/;
const NAME = /\[([A-Za-z_]\w*(?:\.\w+)+)\]/y;

/**
 * `[words][package.module.Class]`, as mkdocstrings links to what it makes of code. Nothing is made of code here, so
 * that the words stand without the link, and the name where there are no words.
 */
export const codeReferences: Rule = {
  add(md) {
    md.inline.ruler.before("link", "code_reference", read);
    md.renderer.rules.code_reference = () => "";
  },
};

function read(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state;
  if (src[pos] !== "[") return false;
  const labelEnd = md.helpers.parseLinkLabel(state, pos, false);
  if (labelEnd < 0) return false;
  NAME.lastIndex = labelEnd + 1;
  const named = NAME.exec(src);
  const code = OWN_NAME.exec(src.slice(pos + 1, labelEnd));
  const isBare = named === null && code !== null && src.startsWith("[]", labelEnd + 1);
  const name = named?.[1] ?? code?.[1] ?? "";
  const end = labelEnd + 1 + (named?.[0].length ?? 2);
  if ((named === null && !isBare) || end > posMax) return false;
  if (state.env.references?.[md.utils.normalizeReference(name)] !== undefined) return false;
  if (!silent) {
    state.push("code_reference", "", 0).content = src.slice(pos, end);
    if (labelEnd === pos + 1) state.push("code_inline", "code", 0).content = name;
    else {
      Object.assign(state, { pos: pos + 1, posMax: labelEnd });
      md.inline.tokenize(state);
    }
  }
  Object.assign(state, { pos: end, posMax });
  return true;
}
