import type { Token } from "markdown-it";
import type { RawPiece } from "./read-html.ts";

// Markdown and HTML both turn a NUL into another character, so that no author can write one.
const MARK = "\0";

/** A piece that the author wrote as HTML, where it stands in what was rendered. */
export interface RawToken extends RawPiece {
  readonly token: Token;
}

/** What rendering leaves out of its text, with a mark in its place, to be put back. */
export interface Marks {
  /** Markup of the build's own, kept out of the sanitiser's way. @returns the mark. */
  readonly hold: (html: string) => string;
  /** HTML as the author wrote it. @returns the mark. */
  readonly raw: (token: Token) => string;
  /** Puts the author's HTML back, and says where it stands. */
  readonly withRaw: (html: string) => {
    readonly html: string;
    readonly pieces: readonly RawToken[];
  };
  /** Puts back what was held. */
  readonly release: (html: string) => string;
}

export function createMarks(): Marks {
  const held: string[] = [];
  const tokens: Token[] = [];
  return {
    hold: (html) => `${MARK}${held.push(html) - 1}${MARK}`,
    raw: (token) => `${MARK}r${tokens.push(token) - 1}${MARK}`,
    withRaw(html) {
      if (tokens.length === 0) return { html, pieces: [] };
      const pieces: RawToken[] = [];
      let whole = "";
      html.split(MARK).forEach((part, index) => {
        if (index % 2 === 0) whole += part;
        else if (!part.startsWith("r")) whole += `${MARK}${part}${MARK}`;
        else {
          const token = tokens[Number(part.slice(1))];
          if (!token) return;
          const start = whole.length;
          whole += token.content;
          pieces.push({ start, end: whole.length, token });
        }
      });
      return { html: whole, pieces };
    },
    release: (html) =>
      html
        .split(MARK)
        .map((part, index) => (index % 2 === 0 ? part : (held[Number(part)] ?? "")))
        .join(""),
  };
}
