import type { StateBlock, Token } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { whereLineBegins } from "../line-beginnings.ts";
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
    md.block.ruler.before("html_block", "markdown_in_html", whereLineBegins("<", read), interrupts);
  },
};

function read(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start)) return false;
  if (!silent && readSummary(state, start, limit)) return true;
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
  const opening = push(state, start, `<${name}${before}${" ".repeat(own.length)}${after}>`);
  if (words === "" && name.toLowerCase() === "details") folded.add(opening);
  if (words !== "" && isOpen) push(state, start, words);
  else if (words !== "") {
    const content = words.slice(0, -end.length);
    Object.assign(state.push("inline", "", 0), { content, map: [start, start + 1], children: [] });
    push(state, start, end);
  }
  state.line = start + 1;
  return true;
}

/** Those of `details` whose summary may follow on lines of its own. */
const folded = new WeakSet<Token>();

/** A summary, behind whose end Markdown begins without an empty line. */
function readSummary(state: StateBlock, start: number, limit: number): boolean {
  const last = state.tokens.at(-1);
  if (!last || !folded.has(last) || !/^<summary(?:\s[^<>]*)?>/i.test(lineAt(state, start)))
    return false;
  if (TAG.test(lineAt(state, start))) return false;
  for (let line = start; line < limit && !state.isEmpty(line); line++) {
    const text = lineAt(state, line);
    if (!/<\/summary>/i.test(text)) continue;
    if (!/<\/summary>$/i.test(text)) return false;
    for (let each = start; each <= line; each++) push(state, each, lineAt(state, each));
    state.line = line + 1;
    return true;
  }
  return false;
}

function push(state: StateBlock, line: number, content: string): Token {
  const token = state.push("html_block", "", 0);
  Object.assign(token, { content: `${content}\n`, map: [line, line + 1] });
  noteLines(state, token, [line, line + 1]);
  return token;
}
