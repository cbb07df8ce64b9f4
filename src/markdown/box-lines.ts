import type { StateBlock } from "markdown-it";

/** What a line of three or more colons says. */
export interface BoxLine {
  readonly colons: number;
  /** What follows the colons; empty on a line that ends a box. */
  readonly info: string;
}

/** A line of the source as `::: name title` or `:::`; undefined when it is neither. */
export function boxLine(state: StateBlock, line: number): BoxLine | undefined {
  const first = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (state.src[first] !== ":" || isCode(state, line)) return undefined;
  const match = /^(:{3,})(.*)$/.exec(lineAt(state, line));
  return match ? { colons: match[1]?.length ?? 0, info: match[2]?.trim() ?? "" } : undefined;
}

/** A line without its indent, and without the marks of the quotations and lists that hold it. */
export function lineAt(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trimEnd();
}

export function isCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}

/** Begins and ends on one line, or needs no end: it holds nothing. */
export function holdsNothing(info: string): boolean {
  return /(?:^|\s):{3,}$/.test(info) || /^item(?:\s|$)/.test(info);
}

type Ends = Map<number, number | undefined>;

// One look for all boxes of a text: boxes without ends would each be looked through to the last line.
const known = new WeakMap<StateBlock, Map<number, Ends>>();

/**
 * The line that ends the box which begins on line `start`, before `end`; undefined when none does. A
 * line of as many colons ends the nearest box of so many; any other the nearest of fewer. Lines in code
 * and in comments end nothing.
 */
export function boxEnd(state: StateBlock, start: number, end: number): number | undefined {
  const byIndent = known.get(state) ?? new Map<number, Ends>();
  known.set(state, byIndent);
  const ends = byIndent.get(state.blkIndent) ?? new Map<number, number | undefined>();
  byIndent.set(state.blkIndent, ends);
  if (!ends.has(start)) findEnds(state, start, end, ends);
  const found = ends.get(start);
  return found !== undefined && found < end ? found : undefined;
}

const MARKED = /^((?:>[ \t]?|[-*+][ \t]+|\d+[.)][ \t]+)*)(:{3,})(.*)$/;

function findEnds(state: StateBlock, start: number, end: number, ends: Ends): void {
  const open: { readonly line: number; readonly colons: number; readonly quotes: number }[] = [];
  const verbatim = verbatimLines();
  for (let line = start; line < end; line++) {
    if (line > start && !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) break;
    if (isCode(state, line)) continue;
    const text = lineAt(state, line);
    if (verbatim(text)) continue;
    const [, marks = "", { length: colons } = "", rest = ""] = MARKED.exec(text) ?? [];
    if (colons === 0) continue;
    const quotes = marks.split(">").length - 1;
    const info = rest.trim();
    if (info !== "") {
      if (holdsNothing(info)) continue;
      ends.set(line, undefined);
      open.push({ line, colons, quotes });
      continue;
    }
    const alike = open.findLastIndex((box) => box.quotes === quotes && box.colons === colons);
    const nearest = open.findLastIndex((box) => box.quotes === quotes && box.colons < colons);
    const at = alike === -1 ? nearest : alike;
    const box = open[at];
    if (!box) continue;
    ends.set(box.line, line);
    open.length = at;
    if (at === 0) return;
  }
}

const VERBATIM: readonly (readonly [RegExp, RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/** Says of one line after another whether it stands in a code fence or a comment, or begins one. */
export function verbatimLines(): (text: string) => boolean {
  let fence = "";
  let until: RegExp | undefined;
  return (text) => {
    if (fence !== "") {
      const closes = /^(`{3,}|~{3,})$/.exec(text)?.[1] ?? "";
      if (closes.startsWith(fence)) fence = "";
      return true;
    }
    if (until) {
      if (until.test(text)) until = undefined;
      return true;
    }
    const [mark = ""] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text) ?? [];
    if (mark !== "") {
      fence = mark;
      return true;
    }
    const [, close] = VERBATIM.find(([begins]) => begins.test(text)) ?? [];
    if (!close) return false;
    if (!close.test(text)) until = close;
    return true;
  };
}
