import type { StateBlock } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { noteLines } from "../positions.ts";
import type { Rule } from "./rule.ts";

const OPENING = /^(`{3,}|~{3,})[ \t]*(?:math|\{math\})$/;

/** TeX in a block of code that is called `math`, as on GitHub, or `{math}`, as in MyST, whose `:label:` is an id. */
export const mathFences: Rule = {
  add(md) {
    md.block.ruler.before("fence", "math_fence", read, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
  },
};

function read(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = state.src.charCodeAt((state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0));
  if ((first !== 0x60 && first !== 0x7e) || isCode(state, start)) return false;
  const [, signs = ""] = OPENING.exec(lineAt(state, start)) ?? [];
  if (signs === "") return false;
  if (silent) return true;
  const lines: string[] = [];
  let line = start + 1;
  let isClosed = false;
  for (; line < end && !isClosed; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) break;
    const text = lineAt(state, line);
    isClosed = text.startsWith(signs) && /^(?:`+|~+)$/.test(text);
    if (!isClosed) lines.push(text);
  }
  state.line = line;
  const options = lines.findIndex((text) => !/^:[\w-]+:/.test(text));
  const [label] = lines.flatMap(
    (text) => /^:(?:label|name):[ \t]+([\w:.-]+)$/.exec(text)?.[1] ?? [],
  );
  const content = lines
    .slice(options === -1 ? lines.length : options)
    .join("\n")
    .trim();
  const map: [number, number] = [start, line];
  if (label !== undefined) {
    // Read as HTML of its author's, so that the id is claimed as such.
    const place = state.push("html_block", "", 0);
    Object.assign(place, { map, content: `<div id="${label}"></div>\n` });
    noteLines(state, place, map);
  }
  if (content === "") return true;
  const token = state.push("math_block", "math", 0);
  Object.assign(token, { block: true, content, map, markup: "$$" });
  noteLines(state, token, map);
  return true;
}
