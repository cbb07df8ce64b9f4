import { mark } from "@mdit/plugin-mark";
import { sub } from "@mdit/plugin-sub";
import { sup } from "@mdit/plugin-sup";
import type { StateInline } from "markdown-it";
import type { Rule } from "./rule.ts";

/**
 * `H~2~O`, `x^2^` and `==marked==`. Two tildes strike through, which markdown-it reads by itself; so does one
 * on each side of words that follow no letter, as on GitHub: below the line stands what belongs to one.
 */
export const marks: Rule = {
  add(md) {
    md.use(sub).use(sup).use(mark);
    md.inline.ruler.before("mark_=", "line_of_signs", lineOfSigns);
    md.inline.ruler.before("sup_^", "two_carets", twoCarets);
    md.inline.ruler.before("sub_~", "struck_by_one", struckByOne);
  },
  emits: { phrasing: ["sub", "sup", "mark"] },
};

const STRUCK = /~(?![\s~])((?:\\.|[^~\\\n])*?[^\s~\\])~(?![~\p{L}\p{N}])/uy;

function struckByOne(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "~" || /[\p{L}\p{N}\p{M}~)\]}*_`]$/u.test(src.slice(Math.max(0, pos - 2), pos)))
    return false;
  STRUCK.lastIndex = pos;
  const [all = "", words = ""] = STRUCK.exec(src) ?? [];
  const end = pos + all.length;
  if (words === "" || end > posMax) return false;
  if (!silent) {
    state.push("s_open", "s", 1).markup = "~";
    Object.assign(state, { pos: pos + 1, posMax: end - 1 });
    state.md.inline.tokenize(state);
    state.push("s_close", "s", -1).markup = "~";
  }
  Object.assign(state, { pos: end, posMax });
  return true;
}

/** More than two `=` are a line that somebody drew, as in a table of plain text. */
function lineOfSigns(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("===", pos)) return false;
  let end = pos;
  while (end < posMax && src[end] === "=") end++;
  if (!silent) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

/** They are no sign above the line about another: other tools have words that are put in between them. */
function twoCarets(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("^^", state.pos)) return false;
  if (!silent) state.pending += "^^";
  state.pos += 2;
  return true;
}
