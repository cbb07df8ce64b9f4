import type { StateBlock, StateInline } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { pushLine } from "../box-tokens.ts";
import { escapeHtml } from "../escape.ts";
import { attributeOf } from "../jsx-tag.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

const BADGE = /<Badge((?:\s(?:"[^"\n]*"|'[^'\n]*'|[^<>"'\n])*?)?)(?:\/>|>([^<>\n]*)<\/Badge>)/y;

/**
 * `<Badge type="tip" text="new" />` and `<Badge>new</Badge>` of VitePress and Starlight: a small label, which
 * is no part of a heading's words, as there.
 */
export const badges: Rule = {
  add(md) {
    md.block.ruler.before("html_block", "badge_line", whereLineBegins("<", readLine));
    md.inline.ruler.before("html_inline", "badge", read);
    md.renderer.rules.badge = (tokens, index) =>
      `<span class="badge">${escapeHtml(tokens[index]?.content ?? "")}</span>`;
  },
  emits: { phrasing: ["span"], attributes: { "*": ["class"] } },
};

/** One that begins a block, which would be HTML up to the next empty line. */
function readLine(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start) || !/^<Badge[\s>]/.test(lineAt(state, start))) return false;
  BADGE.lastIndex = 0;
  if (!BADGE.test(lineAt(state, start))) return false;
  if (silent) return true;
  let end = start + 1;
  while (end < limit && !state.isEmpty(end) && (state.sCount[end] ?? 0) >= state.blkIndent) end++;
  const content = state.getLines(start, end, state.blkIndent, false).trim();
  pushLine(state, "paragraph", { tag: "p", line: start, end, content });
  state.line = end;
  return true;
}

function read(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("<Badge", pos)) return false;
  BADGE.lastIndex = pos;
  const [all = "", attributes = "", words] = BADGE.exec(src) ?? [];
  const text = (words ?? attributeOf(attributes, "text") ?? "").trim();
  if (text === "" || pos + all.length > posMax) return false;
  if (!silent) {
    const token = state.push("badge", "", 0);
    token.content = text;
    notePlace(token, pos);
  }
  state.pos += all.length;
  return true;
}
