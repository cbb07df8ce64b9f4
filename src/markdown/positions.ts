import type { StateBlock, Token } from "markdown-it";
import { alignLines, type Piece, sourceOffset } from "./source-pieces.ts";

// markdown-it knows the lines of blocks only. Where a link, an image, a citation, a formula or a tag
// begins is noted at the moment when a rule finds it, so that nothing is searched for afterwards.

interface Place {
  readonly pieces: readonly Piece[];
  /** In the content that `pieces` map. */
  readonly at: number;
}

/** What is known of a token. */
interface Notes {
  place?: Place;
  /** Of an inline rule's token, in the text of its block, until that block's pieces are known. */
  found?: number;
  /** How far from its target a link or image begins, where they stand together. */
  before?: number;
  /** Of a block's text. */
  pieces?: () => readonly Piece[];
}

// On the token itself: of a hundred thousand, a WeakMap keeps the collector of garbage busy.
const NOTES = Symbol("positions");

type NotedToken = Token & { [NOTES]?: Notes };

/** Undefined where nothing is noted; most tokens have no notes. */
export function knownNotes(token: NotedToken): Notes | undefined {
  return token[NOTES];
}

/** For what notes positions, here and in `source-positions.ts`. */
export function notesOf(token: NotedToken): Notes {
  token[NOTES] ??= {};
  return token[NOTES];
}

/**
 * Where a token stands in the text that was parsed: a link's or image's target, a citation's bracket,
 * the first sign of a formula's TeX or of raw HTML. `within` counts on in its content.
 * @returns 0 for a token that no rule noted.
 */
export function placeOf(token: Token, within = 0): number {
  const { place } = notesOf(token);
  return place ? sourceOffset(place.pieces, place.at + within) : 0;
}

/** Where a token begins: a link's or image's bracket, where `placeOf` has its target. */
export function startOf(token: Token): number {
  return placeOf(token, notesOf(token).before ?? 0);
}

/** Where a place in a block's content stands in the text that was parsed. */
export function placeInText(block: Token, at: number): number {
  return sourceOffset(notesOf(block).pieces?.() ?? [[0, 0]], at);
}

/** An inline rule found a token `at` this place of its block's text. */
export function notePlace(token: Token, at: number): void {
  notesOf(token).found = at;
}

/** A block rule made a token of lines from `first` to before `end`. */
export function noteLines(state: StateBlock, token: Token, [first, end]: [number, number]): void {
  const starts = linesOf(state, first, end);
  const pieces = alignLines(token.content, state.src, starts);
  notesOf(token).place = { pieces: pieces.length > 0 ? pieces : [[0, starts[0] ?? 0]], at: 0 };
}

/** A token of inline text was cut out of another, and has the same content. */
export function sharePlaces(part: Token, whole: Token): void {
  const { pieces } = notesOf(whole);
  if (pieces) notesOf(part).pieces = pieces;
}

/** A token was made of a block's text, and stands where that begins. */
export function noteBeginning(token: Token, block: Token): void {
  notesOf(token).place = { pieces: notesOf(block).pieces?.() ?? [[0, 0]], at: 0 };
}

/** A text was taken out of that of a block, where it stood from `at` on, before it was read. */
export function noteTaken(text: Token, block: Token, at: number): void {
  const pieces = notesOf(block).pieces?.() ?? [];
  const place = sourceOffset(pieces, at);
  notesOf(text).pieces = () => [[0, place]];
}

/** Of a block's text only what stands from `at` on is left, before it is read. */
export function keepFrom(block: Token, at: number): void {
  const pieces = notesOf(block).pieces?.() ?? [];
  const first: Piece = [0, sourceOffset(pieces, at)];
  const rest = pieces.flatMap(([text, source]): Piece[] =>
    text > at ? [[text - at, source]] : [],
  );
  notesOf(block).pieces = () => [first, ...rest];
  block.content = block.content.slice(at);
}

/** A token was made of a text that was taken out of the source, whose `pieces` say where each part stood. */
export function movePlaces(token: Token, pieces: readonly Piece[]): void {
  const notes = notesOf(token);
  const move = (all: readonly Piece[]) =>
    all.map(([text, at]): Piece => [text, sourceOffset(pieces, at)]);
  const { place, pieces: own } = notes;
  if (place) notes.place = { ...place, pieces: move(place.pieces) };
  if (own) notes.pieces = () => move(own());
}

/** A block's text was put together of parts that stand in the source from `start` on, each once at least. */
export function noteParts(
  state: StateBlock,
  text: Token,
  { start, parts }: { readonly start: number; readonly parts: readonly string[] },
): void {
  let at = 0;
  const pieces = parts.flatMap((part): readonly Piece[] => {
    const [inText, inSource] = [text.content.indexOf(part, at), state.src.indexOf(part, start)];
    if (inText === -1 || inSource === -1) return [];
    at = inText + part.length;
    return [[inText, inSource]];
  });
  notesOf(text).pieces = () => [[0, start], ...pieces];
}

/** Where the text of each line begins, past quotation marks, list markers and indents. */
export function linesOf({ bMarks, tShift }: StateBlock, first: number, end: number): number[] {
  const starts = [(bMarks[first] ?? 0) + (tShift[first] ?? 0)];
  for (let line = first + 1; line < end; line++) {
    starts.push((bMarks[line] ?? 0) + (tShift[line] ?? 0));
  }
  return starts;
}
