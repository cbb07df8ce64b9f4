import type { StateBlock, StateInline } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { readWithin } from "../box-tokens.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { noteLines } from "../positions.ts";
import type { Rule } from "./rule.ts";

/** One name, all as one name, or several between braces, as a module binds them: words in a row are prose. */
const NAMES =
  "(?:[\\w$]+|\\*\\s*as\\s+[\\w$]+|(?:[\\w$]+\\s*,\\s*)?(?:\\{[^\"'{}\\n]*\\}|\\*\\s*as\\s+[\\w$]+))";
const IMPORT = new RegExp(`^import\\s+(?:(?:type\\s+)?${NAMES}\\s*from\\s*)?(["'])[^"'\\n]+\\1;?$`);
/** The first line of an import whose names stand on lines of their own, and its last. */
const NAMES_OPEN = /^import\s+(?:[\w$]+\s*,\s*)?\{[^"'}\n]*$/;
const NAMES_CLOSE = /^[^"'{}\n]*\}\s*from\s+(["'])[^"'\n]+\1;?$/;
const EXPORT =
  /^export\s+(?:(?:const|let|var)\s+[\w$[{][^=\n]*=|(?:async\s+)?function\s*\*?\s*[\w$]+\s*\(|class\s+[\w$]+(?:\s+extends\s[^{}\n]+)?\s*\{|(?:\{[^}\n]*\}|\*(?:\s+as\s+[\w$]+)?)\s*(?:;?$|from\s+["'])|default\s+(?:(?:async\s+)?function\s*\*?\s*[\w$]*\s*\(|class(?:\s+[\w$]+)?(?:\s+extends\s[^{}\n]+)?\s*\{|[({[]|[\w$]+(?:\(.*\))?;?$))/;
const COMMENT_OPEN = /^\{\/\*/;
const COMMENT_CLOSE = "*/}";

const INLINE_COMMENT = /\{\/\*(?:[^*]|\*(?!\/)){0,1000}\*\/\}/y;
const SPACE = /\{(["'])[ \t]+\1\}/y;

/**
 * What MDX has beside its prose: `import` and `export` at the beginning of a block, each up to its end or the next
 * empty line, which are left out and told; comments `{/* … *\/}`, which are left out as those of HTML are; `{" "}`,
 * which is a space; and blocks of code that say that they are none, `mdx-code-block`.
 */
export const mdx: Rule = {
  add(md) {
    md.block.ruler.before("box", "mdx", whereLineBegins("ie{", read));
    md.block.ruler.before("fence", "mdx_code_block", whereLineBegins("`~", readUnfenced), {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
    md.inline.ruler.before("emphasis", "mdx_comment", readInline);
    for (const type of ["mdx", "mdx_comment"]) md.renderer.rules[type] = () => "";
  },
};

function readInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "{") return false;
  for (const [pattern, type] of [
    [INLINE_COMMENT, "mdx_comment"],
    [SPACE, "text"],
  ] as const) {
    pattern.lastIndex = pos;
    const [all = ""] = pattern.exec(src) ?? [];
    if (all === "" || pos + all.length > posMax) continue;
    if (!silent && type === "text") state.pending += " ";
    else if (!silent) state.push(type, "", 0);
    state.pos += all.length;
    return true;
  }
  return false;
}

function readUnfenced(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const [, fence] = /^(`{3,}|~{3,})[ \t]*mdx-code-block$/.exec(lineAt(state, start)) ?? [];
  if (fence === undefined) return false;
  let end = start + 1;
  while (end < limit && lineAt(state, end) !== fence) end++;
  if (end === limit) return false;
  if (!silent) {
    readWithin(state, { first: start, end });
    state.line = end + 1;
  }
  return true;
}

function read(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  const isWithin = !/^(?:root|container)$/.test(state.parentType);
  if (state.blkIndent > 0 || isWithin || isCode(state, start)) return false;
  const end = endOf(state, start, limit);
  if (end === start) return false;
  if (silent) return true;
  const token = state.push("mdx", "", 0);
  Object.assign(token, { block: true, map: [start, end], content: lineAt(state, start) });
  noteLines(state, token, [start, start + 1]);
  state.line = end;
  return true;
}

/** The line after what begins at `start`; `start` where nothing of MDX does. */
function endOf(state: StateBlock, start: number, limit: number): number {
  const line = lineAt(state, start);
  if (IMPORT.test(line)) return start + 1;
  if (NAMES_OPEN.test(line)) return lineAfter(state, [start + 1, limit], NAMES_CLOSE) ?? start;
  if (EXPORT.test(line)) return lineAfter(state, [start, limit], /^$/) ?? limit;
  if (!COMMENT_OPEN.test(line)) return start;
  const end = lineAfter(state, [start, limit], /\*\/\}/) ?? start;
  const last = end > start ? lineAt(state, end - 1) : "";
  // Words behind its end are the article's own.
  return last.indexOf(COMMENT_CLOSE) === last.length - COMMENT_CLOSE.length ? end : start;
}

/** The line after the first that matches, before an empty one; that one where it is asked for. */
function lineAfter(
  state: StateBlock,
  [start, limit]: readonly [number, number],
  last: RegExp,
): number | undefined {
  for (let line = start; line < limit; line += 1) {
    const text = lineAt(state, line);
    if (text === "") return last.test("") ? line : undefined;
    if (last.test(text)) return line + 1;
  }
  return undefined;
}
