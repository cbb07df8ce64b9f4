import type { Token } from "markdown-it";
import type { RawPiece } from "./read-html.ts";

// Markdown and HTML both turn a NUL into another character, so that no author can write one.
const MARK = "\0";

/** A piece that the author wrote as HTML, or that a plugin printed, where it stands in what was rendered. */
export interface RawToken extends RawPiece {
  readonly token: Token;
}

/** What rendering leaves out of its text, with a mark in its place, to be put back. */
export interface Marks {
  /** Markup of the build's own, kept out of the sanitiser's way. @returns the mark. */
  readonly hold: (html: string) => string;
  /** HTML as the author wrote it. @returns the mark. */
  readonly raw: (token: Token) => string;
  /** HTML that a plugin made of a token. @returns the mark. */
  readonly plugin: (html: string, token: Token) => string;
  /** Puts the author's and plugins' HTML back, and says where it stands. */
  readonly withRaw: (html: string) => {
    readonly html: string;
    readonly pieces: readonly RawToken[];
  };
  /** Puts back what was held. */
  readonly release: (html: string) => string;
}

export function createMarks(): Marks {
  const held: string[] = [];
  const raw: Raw[] = [];
  const mark = (token: Token, html: string, byPlugin: boolean) =>
    `${MARK}r${raw.push({ token, html, byPlugin }) - 1}${MARK}`;
  return {
    hold: (html) => `${MARK}${held.push(html) - 1}${MARK}`,
    raw: (token) => mark(token, token.content, false),
    plugin: (html, token) => mark(token, html, true),
    withRaw(html) {
      if (raw.length === 0) return { html, pieces: [] };
      const pieces: RawToken[] = [];
      return { html: putBack(html, raw, { before: raw.length, at: 0 }, pieces), pieces };
    },
    release: (html) =>
      html
        .split(MARK)
        .map((part, index) => (index % 2 === 0 ? part : (held[Number(part)] ?? "")))
        .join(""),
  };
}

interface Raw {
  readonly token: Token;
  readonly html: string;
  readonly byPlugin: boolean;
}

/**
 * @param before Only marks made before this one: a plugin's HTML may hold those of what it was made from.
 * @param at Where the HTML stands in the whole.
 */
function putBack(
  html: string,
  raw: readonly Raw[],
  { before, at }: { readonly before: number; readonly at: number },
  pieces: RawToken[],
): string {
  let whole = "";
  html.split(MARK).forEach((part, index) => {
    if (index % 2 === 0) whole += part;
    else if (!part.startsWith("r")) whole += `${MARK}${part}${MARK}`;
    else {
      const place = Number(part.slice(1));
      const found = place < before ? raw[place] : undefined;
      if (!found) return;
      const { token, byPlugin } = found;
      const start = at + whole.length;
      const inner: RawToken[] = [];
      whole += putBack(found.html, raw, { before: place, at: start }, inner);
      pieces.push({ start, end: at + whole.length, token, byPlugin }, ...inner);
    }
  });
  return whole;
}
