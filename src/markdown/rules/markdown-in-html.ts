import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { noteLines } from "../positions.ts";
import type { Rule } from "./rule.ts";

const TAG =
  /^<([a-z][\w-]*)((?:\s[^<>]*?)?)(\smarkdown(?:=(?:"[^"<>]*"|'[^'<>]*'|\w+))?)((?:\s[^<>]*)?)>(.*)$/i;
/** On the line of its `<details>`, whose words follow. */
const SUMMARY = /^<summary[^<>]*>(?:(?!<\/summary>).)*<\/summary>$/i;
const interrupts = { alt: ["paragraph", "reference", "blockquote"] };

/**
 * HTML with the attribute `markdown`, which Python-Markdown and kramdown read: what stands in it is Markdown,
 * without an empty line before it.
 */
export const markdownInHtml: Rule = {
  add(md) {
    md.block.ruler.before("html_block", "markdown_in_html", read, interrupts);
  },
};

function read(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  const line = lineAt(state, start);
  const [, name = "", before = "", own = "", after = "", rest = ""] = TAG.exec(line) ?? [];
  const isWithinValue = (before.match(/["']/g)?.length ?? 0) % 2 === 1;
  if (name === "" || isWithinValue || /=["']?0/.test(own)) return false;
  const end = `</${name}>`;
  const words = rest.trim();
  const isOpen = words === "" || SUMMARY.test(words);
  if (!isOpen && !words.toLowerCase().endsWith(end.toLowerCase())) return false;
  if (silent) return true;
  // As many signs as were written, so that places in it stay.
  push(state, start, `<${name}${before}${" ".repeat(own.length)}${after}>`);
  if (words !== "" && isOpen) push(state, start, words);
  else if (words !== "") {
    const content = words.slice(0, -end.length);
    Object.assign(state.push("inline", "", 0), { content, map: [start, start + 1], children: [] });
    push(state, start, end);
  }
  state.line = start + 1;
  return true;
}

function push(state: StateBlock, line: number, content: string): void {
  const token = state.push("html_block", "", 0);
  Object.assign(token, { content: `${content}\n`, map: [line, line + 1] });
  noteLines(state, token, [line, line + 1]);
}
