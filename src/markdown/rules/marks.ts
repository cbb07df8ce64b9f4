import { mark } from "@mdit/plugin-mark";
import { sub } from "@mdit/plugin-sub";
import { sup } from "@mdit/plugin-sup";
import type { StateInline } from "markdown-it";
import type { Rule } from "./rule.ts";

/** `H~2~O`, `x^2^` and `==marked==`; two tildes strike through, which markdown-it reads by itself. */
export const marks: Rule = {
  add(md) {
    md.use(sub).use(sup).use(mark);
    md.inline.ruler.before("mark_=", "line_of_signs", lineOfSigns);
  },
  emits: { phrasing: ["sub", "sup", "mark"] },
};

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
