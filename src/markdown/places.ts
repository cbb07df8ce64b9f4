import type { Token } from "markdown-it";
import { lineStarts } from "./source-file.ts";

/** Where in the file the pieces of an article's body stand. */
export interface Places {
  /** The file's offset of one into the body. */
  readonly at: (bodyOffset: number) => number;
  /** Where a line of the body begins, from 0; the file's end when there is none. */
  readonly ofLine: (line: number) => number;
  /** Where a block token begins. */
  readonly ofToken: (token: Token) => number;
}

export function createPlaces(text: string, bodyStart: number): Places {
  const starts = lineStarts(text.slice(bodyStart));
  const ofLine = (line: number) => bodyStart + (starts[line] ?? text.length - bodyStart);
  return {
    at: (bodyOffset) => bodyStart + bodyOffset,
    ofLine,
    ofToken: (token) => ofLine(token.map?.[0] ?? 0),
  };
}
