import type MarkdownIt from "markdown-it";
import type { StateBlock, StateInline, Token } from "markdown-it";
import { noteLines, notePlace } from "../positions.ts";
import type { Printing } from "../printing.ts";
import { printWith, type Rule } from "./rule.ts";

/**
 * Adds `$…$` and `$$…$$` within a line of text, as tokens of type `math`, and `$$…$$` on lines of its
 * own, as `math_block`; their `content` is TeX. `\$` is a dollar sign. So that prices stay text, an
 * opening `$` has no letter, digit or `$` before it and no space after it; the next `$` closes it, or
 * none does, and has no space before it and no letter or digit after it. Within `$$…$$` there may be spaces
 * about what is no text. GitHub's `$`…`$` is one as well.
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
      let { text: content, label } = labelled(first.slice(2));
      while (!content.endsWith("$$")) {
        last++;
        // What is indented less stands outside the list or quotation that this is in.
        const isWithin = last < endLine && (state.sCount[last] ?? 0) >= state.blkIndent;
        const line = isWithin ? lineOf(last).trim() : "";
        // Text after the closing `$$`, or no closing: the line's own text.
        if (line === "" || content.includes("$$")) return false;
        const read = labelled(line);
        content += `\n${read.text}`;
        label = read.label;
      }
      content = content.slice(0, -2).trim();
      if (content === "" || content.includes("$$")) return false;
      if (silent) return true;
      if (label) {
        // Read as HTML of its author's, so that the id is claimed as such.
        const place = state.push("html_block", "", 0);
        Object.assign(place, { map: [last, last + 1], content: `<div id="${label}"></div>\n` });
        noteLines(state, place, [last, last + 1]);
      }
      const token = state.push("math_block", "math", 0);
      Object.assign(token, { block: true, content, map: [startLine, last + 1], markup: "$$" });
      noteLines(state, token, [startLine, last + 1]);
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

/** A line without the name that MyST, `$$ (name)`, and Quarto, `$$ {#name}`, have links lead to. */
function labelled(text: string): { readonly text: string; readonly label?: string | undefined } {
  if (!/[)}]$/.test(text)) return { text };
  const at = text.lastIndexOf("$$");
  const [, round, curly] = LABEL.exec(at === -1 ? "" : text.slice(at + 2)) ?? [];
  const label = round ?? curly;
  return label === undefined ? { text } : { text: text.slice(0, at + 2), label };
}

const LABEL = /^[ \t]*(?:\(([\w:.-]+)\)|\{#([\w:.-]+)[^{}]*\})$/;

function inlineMath(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "$") return false;
  if (src[pos + 1] === "`") return inBackticks(state, silent);
  const marker = src.startsWith("$$", pos) ? "$$" : "$";
  const start = pos + marker.length;
  const end = closing(src.slice(0, posMax), marker, start);
  if (end === -1) return false;
  const content = src.slice(start, end);
  const before = src[pos - 1] ?? " ";
  const after = src[end + marker.length] ?? " ";
  // Others have spaces within two dollar signs.
  const isTight = !/^\s|\s$/.test(content) || (marker === "$$" && isSpacedTex(content));
  if (content === "" || !isTight || /[\p{L}\p{N}]/u.test(after)) return false;
  if (/[\p{L}\p{N}$]/u.test(before)) return false;
  if (!silent) {
    const token = state.push("math", "math", 0);
    token.content = content.trim();
    token.markup = marker;
    notePlace(token, start + content.search(/\S/));
  }
  state.pos = end + marker.length;
  return true;
}

/** GitHub's and GitLab's, in which no sign of Markdown's means anything. */
function inBackticks(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const end = src.indexOf("`", pos + 2);
  if (end === -1 || end + 2 > posMax || src[end + 1] !== "$") return false;
  const content = src.slice(pos + 2, end);
  if (content.trim() === "") return false;
  if (!silent) {
    const token = state.push("math", "math", 0);
    Object.assign(token, { content: content.trim(), markup: "$" });
    notePlace(token, pos + 2 + content.search(/\S/));
  }
  state.pos = end + 2;
  return true;
}

/** Signs of mathematics between one space and another, and no words between two prices. */
function isSpacedTex(text: string): boolean {
  return (
    /^ \S(?:[^\n]*\S)? $/.test(text) && /[\\^_=]|[a-z\d] ?[-+*/<>] ?[a-z\d]|^ \p{L} $/iu.test(text)
  );
}

/** Where the next `$` or `$$` begins that no backslash escapes. */
function closing(text: string, marker: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(marker, at)) return at;
  }
  return -1;
}
