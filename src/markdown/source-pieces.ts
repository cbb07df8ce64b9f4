import { lastAtMost } from "./last-at-most.ts";

/** From `[0]` on in a text that was put together, it is the source from `[1]` on. */
export type Piece = readonly [text: number, source: number];

/** Where a place of the text stands in the source; before all pieces, where the first begins. */
export function sourceOffset(pieces: readonly Piece[], at: number): number {
  const piece = pieces[lastAtMost(pieces, at, ([text]) => text)] ?? pieces[0];
  return piece ? piece[1] + Math.max(0, at - piece[0]) : 0;
}

/**
 * The pieces of a text of which each line ends a line of the source, or at least stands in it: lines
 * whose indent, list marker or quotation mark was taken off. `starts` are where the source's lines begin,
 * past those; a line of the source of which nothing is in the text is passed over.
 */
export function alignLines(text: string, source: string, starts: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    for (let index = next; words !== "" && index < starts.length; index++) {
      const found = placeInLine(source, starts[index] ?? 0, words);
      if (found === undefined) continue;
      pieces.push([at + line.indexOf(words), found]);
      next = index + 1;
      break;
    }
    at += line.length + 1;
  }
  return pieces;
}

function placeInLine(source: string, start: number, words: string): number | undefined {
  const end = source.indexOf("\n", start);
  const line = source.slice(start, end === -1 ? undefined : end).trimEnd();
  if (line.endsWith(words)) return start + line.length - words.length;
  const found = line.indexOf(words);
  return found === -1 ? undefined : start + found;
}

/**
 * The pieces of each cell of a table's row, which begins at `start`: `|` parts cells and `\|` is a
 * sign of a cell's text.
 */
export function tableCells(source: string, start: number): readonly (readonly Piece[])[] {
  const end = source.indexOf("\n", start);
  const line = source.slice(start, end === -1 ? undefined : end).trimEnd();
  const cells: string[][] = [[]];
  let from = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && line[at] !== "|") continue;
    const escaped = line[at] === "|" && line[at - 1] === "\\";
    cells.at(-1)?.push(line.slice(from, escaped ? at - 1 : at));
    from = escaped ? at : at + 1;
    if (at < line.length && !escaped) cells.push([]);
  }
  let offset = start;
  const placed = cells.map((parts) => {
    const pieces: Piece[] = [];
    let text = 0;
    parts.forEach((part, index) => {
      if (index > 0) offset++;
      const indent = index === 0 ? part.length - part.trimStart().length : 0;
      pieces.push([text, offset + indent]);
      text += part.length - indent;
      offset += part.length;
    });
    offset++;
    return pieces;
  });
  // A row may begin with a sign that opens no cell.
  return line.startsWith("|") ? placed.slice(1) : placed;
}
