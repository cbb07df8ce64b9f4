import type { StateBlock, StateInline } from "markdown-it";
import { boundedLooks } from "../bounded-looks.ts";
import { isCode, lineAt } from "../box-lines.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { noteLines } from "../positions.ts";
import type { Rule } from "./rule.ts";

const HIGHLIGHT = /^\{%-?\s*highlight\s+([\w+#.-]+)[^%]*%\}$/;
const END_HIGHLIGHT = /^\{%-?\s*endhighlight\s*-?%\}$/;
/** How comments begin, of Liquid and of kramdown, and how each ends. */
const COMMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^\{%-?\s*comment\s*-?%\}/, /\{%-?\s*endcomment\s*-?%\}/],
  [/^\{::comment\}/, /\{:\/(?:comment)?\}/],
];
const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };

/**
 * Of Jekyll: `{% highlight js %}`, which is a block of code, and comments of Liquid, `{% comment %}`, and kramdown,
 * `{::comment}`, which are left out as those of HTML are.
 */
export const liquid: Rule = {
  add(md) {
    md.block.ruler.before("fence", "liquid_highlight", whereLineBegins("{", readCode), interrupts);
    md.block.ruler.before("fence", "liquid_comment", whereLineBegins("{", readComment), interrupts);
    md.inline.ruler.before("escape", "liquid_comment", readInlineComment);
  },
};

function readCode(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const [, language] = HIGHLIGHT.exec(lineAt(state, start)) ?? [];
  if (language === undefined) return false;
  const end = lineOf(state, [start + 1, limit], END_HIGHLIGHT);
  if (end === undefined) return false;
  if (silent) return true;
  const token = state.push("fence", "code", 0);
  const content = state.getLines(start + 1, end, state.blkIndent, true);
  Object.assign(token, { info: language, content, markup: "```", map: [start, end + 1] });
  noteLines(state, token, [start, end + 1]);
  state.line = end + 1;
  return true;
}

function readComment(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  if (!line.startsWith("{") || isCode(state, start)) return false;
  const [, last] = COMMENTS.find(([first]) => first.test(line)) ?? [];
  const end = last && lineOf(state, [start, limit], last);
  // Words behind its end are the article's own.
  if (end === undefined || !new RegExp(`${last?.source}$`).test(lineAt(state, end))) return false;
  if (!silent) state.line = end + 1;
  return true;
}

/** What nothing ends in the rest of a text, which is not looked for again. */
const endless = new WeakMap<StateInline, RegExp>();

function readInlineComment(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "{") return false;
  const rest = src.slice(pos, posMax);
  const [, last] = COMMENTS.find(([open]) => open.test(rest)) ?? [];
  if (!last || endless.get(state) === last) return false;
  const end = last.exec(rest);
  if (!end) {
    endless.set(state, last);
    return false;
  }
  if (!silent) state.push("mdx_comment", "", 0);
  state.pos += end.index + end[0].length;
  return true;
}

const mayLook = boundedLooks();

/** The first line of these that ends what began. */
function lineOf(
  state: StateBlock,
  [first, limit]: readonly [number, number],
  last: RegExp,
): number | undefined {
  for (let line = first; line < limit && mayLook(state); line++) {
    if (last.test(lineAt(state, line))) return line;
  }
  return undefined;
}
