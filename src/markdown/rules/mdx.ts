import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
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

/**
 * What MDX has beside its prose, which is left out and told: `import` and `export` at the beginning of a
 * block, each up to its end or the next empty line, and comments `{/* … *\/}` that stand by themselves.
 */
export const mdx: Rule = {
  add(md) {
    md.block.ruler.before("box", "mdx", read);
    md.renderer.rules.mdx = () => "";
  },
};

function read(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (state.blkIndent > 0 || state.parentType !== "root" || isCode(state, start)) return false;
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
