import type { StateBlock, Token } from "markdown-it";
import { isCode, lineAt } from "../box-lines.ts";
import { whereLineBegins } from "../line-beginnings.ts";
import { linesOf, movePlaces } from "../positions.ts";
import type { Piece } from "../source-pieces.ts";
import type { Rule } from "./rule.ts";

const BORDER = /^\+(?::?[-=]+:?\+)+$/;

/**
 * Tables of lines and plus signs, as Pandoc and reStructuredText have them: a cell may hold any blocks. A
 * border of `=` ends the head, and colons in it (in the first border of a table without a head) align
 * a column. A cell may be as wide as several columns. Cells as high as several rows are not read.
 */
export const gridTables: Rule = {
  add(md) {
    md.block.ruler.before("table", "grid_table", whereLineBegins("+", read), {
      alt: ["paragraph", "reference"],
    });
  },
  emits: {
    blocks: ["table", "thead", "tbody", "tr", "th", "td"],
    attributes: { td: ["colspan"], th: ["colspan"] },
  },
};

/** A cell's text, a line for each line of its row, and where each stands in the source. */
interface Cell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Row {
  /** Its first line. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

interface Grid {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Of each column, by what its border's colons say. */
  readonly alignments: readonly (string | undefined)[];
  /** The line after its last. */
  readonly end: number;
}

function read(state: StateBlock, start: number, limit: number, silent: boolean): boolean {
  if (isCode(state, start) || !BORDER.test(lineAt(state, start))) return false;
  const grid = gridAt(state, start, limit);
  if (!grid) return false;
  if (silent) return true;
  const map: [number, number] = [start, grid.end];
  Object.assign(state.push("table_open", "table", 1), { map });
  pushRows(state, { rows: grid.head, part: "thead", cell: "th" }, grid);
  pushRows(state, { rows: grid.body, part: "tbody", cell: "td" }, grid);
  state.push("table_close", "table", -1);
  state.line = grid.end;
  return true;
}

/** Undefined where its lines are not those of a table. */
function gridAt(state: StateBlock, start: number, limit: number): Grid | undefined {
  const first = lineAt(state, start);
  const borders = bordersOf(state, start, limit);
  const rows: Row[] = [];
  let [head, ruled]: [readonly Row[], string] = [[], first];
  let [from, line] = [start + 1, start + 1];
  for (; line < limit && (state.sCount[line] ?? 0) >= state.blkIndent; line++) {
    const text = lineAt(state, line);
    if (text.startsWith("|")) continue;
    if (!BORDER.test(text) || text.length !== first.length) break;
    // Two borders in a row part nothing.
    const row = line > from ? rowOf(state, { from, end: line, borders }) : undefined;
    if (line > from && !row) return undefined;
    if (row) rows.push(row);
    if (text.includes("=") && head.length === 0) [head, ruled] = [rows.splice(0), text];
    from = line + 1;
  }
  if (from !== line || (rows.length === 0 && head.length === 0)) return undefined;
  const alignments = borders.slice(1).map((end, index) => {
    const rule = ruled.slice((borders[index] ?? 0) + 1, end);
    const [left, right] = [rule.startsWith(":"), rule.endsWith(":")];
    if (left && right) return "align-center";
    return right ? "align-end" : left ? "align-start" : undefined;
  });
  return { head, body: rows, alignments, end: line };
}

/** Where the plus signs of all its borders stand: a row of few cells has fewer than others. */
function bordersOf(state: StateBlock, start: number, limit: number): readonly number[] {
  const first = lineAt(state, start);
  const found = new Set<number>();
  for (let line = start; line < limit; line++) {
    const text = lineAt(state, line);
    if (text.startsWith("|")) continue;
    if (!BORDER.test(text) || text.length !== first.length) break;
    for (const { index } of text.matchAll(/\+/g)) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

/** Undefined where bars stand elsewhere than under the borders' plus signs. */
function rowOf(
  state: StateBlock,
  {
    from,
    end,
    borders,
  }: { readonly from: number; readonly end: number; readonly borders: readonly number[] },
): Row | undefined {
  const starts = linesOf(state, from, end);
  const lines = starts.map((_, index) => lineAt(state, from + index));
  const parted = lines.map((text) => barsOf(text, borders));
  // What all lines have a bar at.
  const ends = borders.flatMap((_, index) =>
    parted.every((bars) => bars?.[index] !== undefined) ? [index] : [],
  );
  if (ends[0] !== 0 || ends.at(-1) !== borders.length - 1) return undefined;
  const cells = ends.slice(1).map((last, index): Cell => {
    const column = ends[index] ?? 0;
    const parts = lines.map((text, at) => {
      const [left = 0, right = 0] = [parted[at]?.[column], parted[at]?.[last]];
      return { text: text.slice(left + 1, right), at: (starts[at] ?? 0) + left + 1 };
    });
    return { column, span: last - column, ...joined(parts) };
  });
  return { line: from, cells };
}

/**
 * Where a line has the bars of these borders: right under them or, in a line whose signs are wider than
 * others, as many bars as borders. Undefined for a border that has none.
 */
function barsOf(
  text: string,
  borders: readonly number[],
): readonly (number | undefined)[] | undefined {
  const under = borders.map((at) => (text[at] === "|" ? at : undefined));
  if (under[0] === 0 && under.at(-1) === text.length - 1) return under;
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.length === borders.length && text.endsWith("|") ? bars : undefined;
}

/** Lines without the indent that all of them have. */
function joined(
  parts: readonly { readonly text: string; readonly at: number }[],
): Pick<Cell, "text" | "pieces"> {
  const indents = parts.flatMap(({ text }) => (text.trim() === "" ? [] : [text.search(/\S/)]));
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  const pieces: Piece[] = [];
  let text = "";
  for (const part of parts) {
    const words = part.text.slice(indent).trimEnd();
    if (words !== "") pieces.push([text.length, part.at + indent]);
    text += `${words}\n`;
  }
  return { text, pieces };
}

function pushRows(
  state: StateBlock,
  {
    rows,
    part,
    cell: tag,
  }: { readonly rows: readonly Row[]; readonly part: string; readonly cell: "th" | "td" },
  { alignments }: Grid,
): void {
  if (rows.length === 0) return;
  state.push(`${part}_open`, part, 1);
  for (const { line, cells } of rows) {
    state.push("tr_open", "tr", 1);
    for (const cell of cells) {
      const alignment = cell.span === 1 ? alignments[cell.column] : undefined;
      state.push(`${tag}_open`, tag, 1).attrs = [
        ...(alignment === undefined ? [] : [["class", alignment] as [string, string]]),
        ...(cell.span === 1 ? [] : [["colspan", String(cell.span)] as [string, string]]),
      ];
      pushCell(state, line, cell);
      state.push(`${tag}_close`, tag, -1);
    }
    state.push("tr_close", "tr", -1);
  }
  state.push(`${part}_close`, part, -1);
}

/** A cell's blocks; of one that is a single paragraph, its words. */
function pushCell(state: StateBlock, line: number, { text, pieces }: Cell): void {
  const tokens: Token[] = [];
  state.md.block.parse(text, state.md, state.env, tokens);
  const isOne = tokens.length === 3 && tokens[0]?.type === "paragraph_open";
  for (const token of tokens) {
    token.level += state.level;
    if (token.map) token.map = [token.map[0] + line, token.map[1] + line];
    if (isOne && token.type !== "inline") token.hidden = true;
    movePlaces(token, pieces);
  }
  state.tokens.push(...tokens);
}
