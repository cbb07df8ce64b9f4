import type { StateBlock, StateInline } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

/** Obsidian's comments, `%%…%%`, and names of blocks, `^name` at their ends, which links may lead to. */
export const obsidian: Rule = {
  add(md) {
    md.block.ruler.before("box", "obsidian_comment", readCommentLines, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
    md.inline.ruler.before("escape", "obsidian_comment", readComment);
    md.inline.ruler.before("escape", "block_name", readBlockName);
  },
};

/** One that begins a line and ends a later one. */
function readCommentLines(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineAt(state, start);
  if (isCode(state, start) || !first.startsWith("%%") || first.indexOf("%%", 2) !== -1)
    return false;
  const without = endless.get(state);
  if (without && without.start <= start && end <= without.end) return false;
  for (let line = start + 1; line < end; line++) {
    if (!lineAt(state, line).endsWith("%%")) continue;
    if (!silent) state.line = line + 1;
    return true;
  }
  endless.set(state, { start, end });
  return false;
}

/** Lines of a text in which no comment ends, so that each of many beginnings does not go through them. */
const endless = new WeakMap<StateBlock, { readonly start: number; readonly end: number }>();

function readComment(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("%%", pos)) return false;
  const end = src.indexOf("%%", pos + 2);
  if (end === -1 || end + 2 > posMax) return false;
  if (!silent) state.pending = state.pending.trimEnd();
  state.pos = end + 2;
  return true;
}

const NAME = /[ \t]\^([A-Za-z0-9-]+)[ \t]*$/y;

function readBlockName(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "^" || !/\s/.test(src[pos - 1] ?? " ")) return false;
  NAME.lastIndex = pos - 1;
  const [, name = ""] = NAME.exec(pos === 0 ? ` ${src}` : src) ?? [];
  if (name === "") return false;
  if (!silent) {
    state.pending = state.pending.trimEnd();
    // Read as HTML of its author's, so that the id is claimed as such.
    const token = state.push("html_inline", "", 0);
    token.content = `<span id="^${name}"></span>`;
    notePlace(token, pos);
  }
  state.pos = src.length;
  return true;
}
