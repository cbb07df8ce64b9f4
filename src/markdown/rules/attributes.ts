import type { StateInline } from "markdown-it";
import { applyAttributes } from "../apply-attributes.ts";
import { readAttributes } from "../attribute-list.ts";
import { notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

/**
 * `{#id .class key=value}` after an element or at a block's end, and `[words]{…}` for a span. No library
 * knows which attributes authors may write, and where those stand that they may not.
 */
export const attributes: Rule = {
  add(md) {
    md.inline.ruler.before("link", "span", span);
    md.inline.ruler.after("span", "attributes", list);
    md.core.ruler.after("inline", "attributes", applyAttributes);
    md.renderer.rules.attributes = () => "";
  },
  emits: { phrasing: ["span"], attributes: { "*": ["id", "class"] } },
};

function list(state: StateInline, silent: boolean): boolean {
  const found = readAttributes(state.src, state.pos);
  if (!found || state.pos + found.length > state.posMax) return false;
  if (!silent) {
    const token = state.push("attributes", "", 0);
    token.content = state.src.slice(state.pos, state.pos + found.length);
    token.meta = found;
    notePlace(token, state.pos);
  }
  state.pos += found.length;
  return true;
}

/** The list itself is read after it, as any other. */
function span(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, md } = state;
  // A footnote's mark without its note is told as such.
  if (src[pos] !== "[" || src[pos + 1] === "^" || lastEnd(state) < pos) return false;
  const end = md.helpers.parseLinkLabel(state, pos);
  if (end === -1 || end >= posMax || !readAttributes(src, end + 1)) return false;
  if (!silent) {
    state.push("span_open", "span", 1);
    Object.assign(state, { pos: pos + 1, posMax: end });
    md.inline.tokenize(state);
    state.push("span_close", "span", -1);
  }
  Object.assign(state, { pos: end + 1, posMax });
  return true;
}

// Asked at each bracket of a text.
const lastEnds = new WeakMap<StateInline, number>();

/** Where the last span of a text may end; -1 where it can have none. */
function lastEnd(state: StateInline): number {
  // From its beginning a text is looked through much faster than from its end.
  const end = lastEnds.get(state) ?? (state.src.includes("]{") ? state.src.lastIndexOf("]{") : -1);
  lastEnds.set(state, end);
  return end;
}
