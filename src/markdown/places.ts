import type { Token } from "markdown-it";
import { lineStarts } from "./source-file.ts";

/** A run of a text into which others were put. */
export interface TextPiece {
  /** In the whole. */
  readonly start: number;
  /** In the article's own body: of what was put in, where it is named. */
  readonly source: number;
  readonly isOwn: boolean;
  /** The article that it was taken from, which says itself what is wrong in it; from the site's root. */
  readonly article?: string;
}

/** Where in the file the pieces of an article's body stand. */
export interface Places {
  /** The file's offset of one into the body. */
  readonly at: (bodyOffset: number) => number;
  /** Where a line of the body begins, from 0; the file's end when there is none. */
  readonly ofLine: (line: number) => number;
  /** Where a block token begins. */
  readonly ofToken: (token: Token) => number;
  /** The article that what stands there was taken from; undefined for the file's own, and what is in no article. */
  readonly articleAt: (bodyOffset: number) => string | undefined;
  readonly articleOf: (token: Token) => string | undefined;
}

/** @param put The body as it is read, where others were put into it. */
export function createPlaces(
  text: string,
  bodyStart: number,
  put?: { readonly text: string; readonly pieces: readonly TextPiece[] },
): Places {
  const body = put && put.pieces.length > 0 ? put.text : text.slice(bodyStart);
  const pieces = put?.pieces ?? [];
  const starts = lineStarts(body);
  const pieceAt = (offset: number) => pieces[lastFrom(pieces, offset)];
  const at = (offset: number) => {
    const piece = pieceAt(offset);
    if (!piece) return bodyStart + offset;
    return bodyStart + piece.source + (piece.isOwn ? offset - piece.start : 0);
  };
  const startOf = (line: number) => starts[line] ?? body.length;
  const articleAt = (offset: number) => pieceAt(offset)?.article;
  const ofLine = (line: number) => at(startOf(line));
  const lineOf = ({ map }: Token) => map?.[0] ?? 0;
  return {
    ...{ at, ofLine, articleAt },
    ofToken: (token) => ofLine(lineOf(token)),
    articleOf: (token) => articleAt(startOf(lineOf(token))),
  };
}

/** The last piece that begins at or before an offset. */
function lastFrom(pieces: readonly TextPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
