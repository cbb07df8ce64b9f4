import type { StateBlock, StateInline } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { noteLines, notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

/**
 * TeX's own signs about mathematics, `\(…\)` within a line and `\[…\]` about lines of their own, and the same with
 * two backslashes, as some tools want them. In Markdown these are brackets that begin no link: so they stay
 * where what they hold looks like words. Printed as what stands between dollar signs.
 */
export const texBrackets: Rule = {
  add(md) {
    md.inline.ruler.before("escape", "tex_brackets", inline);
    md.core.ruler.before("inline", "tex_labels", ({ src, tokens, env }) => {
      if (!src.includes("\\(")) return;
      const found = tokens.flatMap(({ type, content }) =>
        type === "inline" ? (/^\\{1,2}\(([a-z])\\{1,2}\)/i.exec(content)?.[1] ?? []) : [],
      );
      if (found.length > 0) labels.set(env, new Set(found));
    });
    md.block.ruler.before("fence", "tex_brackets", block, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
  },
};

// To the next bracket of its kind, so that many openings take time by their number alone; `\\[2pt]` is TeX's.
const ROUND = /(\\{1,2})\(((?:[^\\]|\\(?!\\?[()]).){1,1000}?)\1\)/suy;
const SQUARE = /(\\{1,2})\[((?:[^\\]|\\(?![[\]]).){1,1000}?)\1\]/suy;

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "\\") return false;
  const sign = src[src[pos + 1] === "\\" ? pos + 2 : pos + 1];
  // After a link's words it is what keeps an address from being one.
  if ((sign !== "(" && sign !== "[") || src[pos - 1] === "]") return false;
  if (pos > lastEnd(state)) return false;
  const pattern = sign === "(" ? ROUND : SQUARE;
  pattern.lastIndex = pos;
  const [all = "", slashes = "", content = ""] = pattern.exec(src) ?? [];
  if (all === "" || pos + all.length > posMax) return false;
  const isMath =
    sign === "["
      ? isTex(content)
      : (isShort(content) && !(pos === 0 && isLabel(content, state))) || isTex(content);
  if (!isMath) return false;
  if (!silent) {
    const token = state.push("math", "math", 0);
    Object.assign(token, { content: content.trim(), markup: sign === "(" ? "\\(" : "$$" });
    notePlace(token, pos + slashes.length + 1 + content.search(/\S|$/));
  }
  state.pos += all.length;
  return true;
}

const lastEnds = new WeakMap<StateInline, number>();

/** Where the last bracket of a text that may end mathematics stands; -1 where none does. */
function lastEnd(state: StateInline): number {
  const { src } = state;
  const end = lastEnds.get(state) ?? Math.max(src.lastIndexOf("\\)"), src.lastIndexOf("\\]"));
  lastEnds.set(state, end);
  return end;
}

function block(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.src.charCodeAt((state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)) !== 0x5c) {
    return false;
  }
  const first = lineAt(state, start);
  const [opening = "", slashes = ""] = /^(\\{1,2})\[/.exec(first) ?? [];
  if (opening === "" || isCode(state, start)) return false;
  const closing = `${slashes}]`;
  const lines = [first.slice(opening.length)];
  while (!lines.at(-1)?.endsWith(closing)) {
    const line = start + lines.length;
    const isWithin = line < end && (state.sCount[line] ?? 0) >= state.blkIndent;
    const text = isWithin ? lineAt(state, line) : "";
    if (text === "" || text.startsWith(opening) || lines.at(-1)?.includes(closing)) return false;
    lines.push(text);
  }
  const content = lines.join("\n").slice(0, -closing.length).trim();
  if (content === "" || content.includes(closing)) return false;
  if (first !== opening && !isTex(content)) return false;
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  const map: [number, number] = [start, start + lines.length];
  Object.assign(token, { block: true, content, map, markup: "$$" });
  noteLines(state, token, map);
  state.line = map[1];
  return true;
}

/** Has a command or an index, or says that something equals another, without words. */
function isTex(text: string): boolean {
  return (
    /\\[A-Za-z]{2,}|[\^_]\{|\^/.test(text) || (/[=<>]/.test(text) && !/[\p{L}\d]{3,}/u.test(text))
  );
}

/** Letters in brackets that paragraphs begin with, by the environment of their text. */
const labels = new WeakMap<object, ReadonlySet<string>>();

/** Whether a paragraph's first letter in brackets counts entries: the first one does, and those of a row. */
function isLabel(content: string, { env }: StateInline): boolean {
  if (!/^[a-z]$/i.test(content)) return false;
  if (/^[ai]$/i.test(content)) return true;
  const code = content.charCodeAt(0);
  const beside = [code - 1, code + 1].map((each) => String.fromCharCode(each));
  return beside.some((label) => labels.get(env)?.has(label));
}

/** A sign, or several without words: no number of an entry. */
function isShort(text: string): boolean {
  if (/^\s*\d*\s*$/.test(text)) return false;
  return !/\p{L}{2,}/u.test(text) && /[\p{L}\d]/u.test(text);
}
