import type MarkdownIt from "markdown-it";
import type { StateBlock, StateInline, Token } from "markdown-it";
import { noteLines, notePlace } from "../positions.ts";
import type { Printing } from "../printing.ts";
import { printWith, type Rule } from "./rule.ts";

/**
 * Adds `$…$` and `$$…$$` within a line of text, as tokens of type `math`, and `$$…$$` on lines of its
 * own, as `math_block`; their `content` is TeX. `\$` is a dollar sign. So that prices stay text, an
 * opening `$` has no letter, digit or `$` before it and no space after it; the next `$` closes it, or
 * none does, and has no space before it and no letter or digit after it.
 */
export const math: Rule = {
  // What is printed is held back from the sanitiser: `renderMath` alone makes it.
  add(md) {
    read(md);
    printWith(md, "math", print);
    printWith(md, "math_block", (token, printing) => `${print(token, printing)}\n`);
  },
};

function print(token: Token, printing: Printing): string {
  return printing.math(token.content, { display: token.markup === "$$" }, token);
}

/** With a visible sign of ASCII that is no dollar, as nearly all lines do. */
function beginsOtherwise({ src, bMarks, tShift }: StateBlock, line: number): boolean {
  const first = src.charCodeAt((bMarks[line] ?? 0) + (tShift[line] ?? 0));
  return first > 0x20 && first < 0x7f && first !== 0x24;
}

function read(md: MarkdownIt): void {
  md.inline.ruler.after("escape", "math", inlineMath);
  md.block.ruler.before(
    "fence",
    "math_block",
    (state, startLine, endLine, silent) => {
      if (beginsOtherwise(state, startLine)) return false;
      const lineOf = (line: number) => state.getLines(line, line + 1, state.blkIndent, false);
      const first = lineOf(startLine).trim();
      if (!first.startsWith("$$") || (state.sCount[startLine] ?? 0) - state.blkIndent > 3) {
        return false;
      }
      let last = startLine;
      let content = first.slice(2);
      while (!content.endsWith("$$")) {
        last++;
        // What is indented less stands outside the list or quotation that this is in.
        const isWithin = last < endLine && (state.sCount[last] ?? 0) >= state.blkIndent;
        const line = isWithin ? lineOf(last).trim() : "";
        // Text after the closing `$$`, or no closing: the line's own text.
        if (line === "" || content.includes("$$")) return false;
        content += `\n${line}`;
      }
      content = content.slice(0, -2).trim();
      if (content === "" || content.includes("$$")) return false;
      if (silent) return true;
      const token = state.push("math_block", "math", 0);
      Object.assign(token, { block: true, content, map: [startLine, last + 1], markup: "$$" });
      noteLines(state, token, [startLine, last + 1]);
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "$") return false;
  const marker = src.startsWith("$$", pos) ? "$$" : "$";
  const start = pos + marker.length;
  const end = closing(src.slice(0, posMax), marker, start);
  if (end === -1) return false;
  const content = src.slice(start, end);
  const before = src[pos - 1] ?? " ";
  const after = src[end + marker.length] ?? " ";
  const isTight = !/^\s|\s$/.test(content) && !/[\p{L}\p{N}]/u.test(after);
  if (content === "" || !isTight || /[\p{L}\p{N}$]/u.test(before)) return false;
  if (!silent) {
    const token = state.push("math", "math", 0);
    token.content = content;
    token.markup = marker;
    notePlace(token, start);
  }
  state.pos = end + marker.length;
  return true;
}

/** Where the next `$` or `$$` begins that no backslash escapes. */
function closing(text: string, marker: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(marker, at)) return at;
  }
  return -1;
}
