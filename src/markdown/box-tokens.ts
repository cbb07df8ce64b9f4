import type { StateBlock, Token } from "markdown-it";
import type { BoxMeta } from "./box-names.ts";
import { noteLines } from "./positions.ts";

/** Which lines a container takes, and how those between its first and its end are read. */
interface BoxLines {
  readonly first: number;
  /** The line that ends it, or the one after its last. */
  readonly end: number;
  /** The indent that its lines have; that of what holds it where nothing is said. */
  readonly indent?: number;
}

/**
 * Pushes a `box_open`, its title, its blocks and a `box_close`.
 * @param pushBody Pushes what is in it, where that is anything but its lines.
 */
export function pushBox(
  state: StateBlock,
  lines: BoxLines,
  meta: BoxMeta,
  pushBody = () => readWithin(state, lines),
): void {
  const tag = meta.fold ? "details" : "div";
  const open = state.push("box_open", tag, 1);
  Object.assign(open, { block: true, map: [lines.first, lines.end], meta });
  if (meta.id !== undefined) open.attrSet("id", meta.id);
  noteLines(state, open, [lines.first, lines.first + 1]);
  if (meta.title && meta.name !== "dialogue") pushTitle(state, lines.first, meta);
  pushBody();
  state.push("box_close", tag, -1).block = true;
}

function pushTitle(state: StateBlock, line: number, meta: BoxMeta): void {
  const tag = meta.fold ? "summary" : "p";
  pushLine(state, "box_title", { ...{ tag, line, meta }, content: meta.title ?? "" });
}

/** Pushes a line of text, or several up to `end`, between tokens of type `…_open` and `…_close`, and gives it. */
export function pushLine(
  state: StateBlock,
  type: string,
  {
    tag,
    line,
    end = line + 1,
    content,
    meta,
  }: {
    readonly tag: string;
    readonly line: number;
    readonly end?: number;
    readonly content: string;
    readonly meta?: unknown;
  },
): Token {
  const map: Token["map"] = [line, end];
  Object.assign(state.push(`${type}_open`, tag, 1), { block: true, map, meta });
  const text = Object.assign(state.push("inline", "", 0), { content, map, children: [] });
  state.push(`${type}_close`, tag, -1).block = true;
  return text;
}

/** Reads the lines within a container. */
export function readWithin(state: StateBlock, { first, end, indent }: BoxLines): void {
  const { parentType, lineMax, blkIndent } = state;
  state.parentType = "container" as typeof parentType;
  // So that a paragraph in it cannot go on past its end.
  state.lineMax = end;
  if (indent !== undefined) state.blkIndent = indent;
  if (first + 1 < end) state.md.block.tokenize(state, first + 1, end);
  Object.assign(state, { parentType, lineMax, blkIndent });
}
