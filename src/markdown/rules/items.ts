import type { StateBlock } from "markdown-it";
import { boxEnd, isCode, lineAt } from "../box-lines.ts";
import type { ItemMeta } from "../item-place.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { noteLines } from "../positions.ts";
import { printWith, type Rule } from "./rule.ts";

const PLACE = /^(:{3,})\s*item(?:\s+(.*))?$/;
const QUESTION = /^(:{3,})\s*question(?:\s+(.*))?$/;

/**
 * Adds `::: item id`, which places a bank's item, and `::: question id` to `:::`, which defines one.
 * Both become one token; a question's `content` is its Markdown, to be read by itself.
 */
export const items: Rule = {
  // What is printed is held back from the sanitiser: no author may write it.
  add(md) {
    const interrupts = { alt: ["paragraph", "reference", "blockquote", "list"] };
    md.block.ruler.before("fence", "item_place", whereLineBegins(":", itemPlace), interrupts);
    md.block.ruler.before("fence", "question", whereLineBegins(":", question), interrupts);
    printWith(md, "item_place", (token, { item }) => item(token));
    printWith(md, "question", (token, { item }) => item(token));
  },
};

function itemPlace(state: StateBlock, startLine: number, endLine: number, silent: boolean) {
  const match = PLACE.exec(lineAt(state, startLine));
  if (!match || isCode(state, startLine)) return false;
  if (silent) return true;
  const colons = match[1] ?? "";
  // The closing line may be left out; within a box it is the box's own.
  const next = startLine + 1;
  const closed = state.level === 0 && next < endLine && lineAt(state, next) === colons;
  push(state, "item_place", { id: (match[2] ?? "").trim(), closed }, startLine, next + +closed);
  return true;
}

function question(state: StateBlock, startLine: number, endLine: number, silent: boolean) {
  const match = QUESTION.exec(lineAt(state, startLine));
  if (!match || isCode(state, startLine)) return false;
  if (silent) return true;
  const last = boxEnd(state, startLine, endLine);
  const closed = last !== undefined;
  const line = last ?? endLine;
  const end = closed ? line + 1 : endLine;
  const token = push(state, "question", { id: (match[2] ?? "").trim(), closed }, startLine, end);
  token.content = state.getLines(startLine + 1, line, state.blkIndent, true);
  return true;
}

function push(state: StateBlock, type: string, meta: ItemMeta, start: number, end: number) {
  const token = state.push(type, "", 0);
  Object.assign(token, { block: true, map: [start, end], meta });
  noteLines(state, token, [start, start + 1]);
  state.line = end;
  return token;
}
