import type { Token } from "markdown-it";
import type { RawPiece } from "./read-html.ts";

// Markdown and HTML both turn a NUL into another character, so that no author can write one.
const NUL = "\0";

/** A piece that the author wrote as HTML, or that a plugin printed, where it stands in what was rendered. */
export interface RawToken extends RawPiece {
  readonly token: Token;
}

/** What rendering leaves out of its text, with a placeholder in its place. */
export interface Placeholders {
  /** Markup of the build's own, protected from the sanitiser. @returns the placeholder. */
  readonly protect: (html: string) => string;
  /** HTML as the author wrote it. @returns the placeholder. */
  readonly raw: (token: Token) => string;
  /** HTML that a plugin made of a token. @returns the placeholder. */
  readonly plugin: (html: string, token: Token) => string;
  /** Puts the author's and plugins' HTML back, and says where it stands. */
  readonly restoreRaw: (html: string) => {
    readonly html: string;
    readonly pieces: readonly RawToken[];
  };
  /** Puts back the protected markup. */
  readonly restore: (html: string) => string;
}

export function createPlaceholders(): Placeholders {
  const protectedHtml: string[] = [];
  const raw: Raw[] = [];
  const placeholder = (token: Token, html: string, byPlugin: boolean) => {
    const place = raw.push({ token, html, byPlugin }) - 1;
    return `${NUL}r${place}${NUL}`;
  };
  return {
    protect: (html) => `${NUL}${protectedHtml.push(html) - 1}${NUL}`,
    raw: (token) => placeholder(token, token.content, false),
    plugin: (html, token) => placeholder(token, html, true),
    restoreRaw(html) {
      if (raw.length === 0) return { html, pieces: [] };
      const pieces: RawToken[] = [];
      return { html: putBack(html, raw, { before: raw.length, at: 0 }, pieces), pieces };
    },
    restore: (html) =>
      html.includes(NUL)
        ? html
            .split(NUL)
            .map((part, index) => (index % 2 === 0 ? part : (protectedHtml[Number(part)] ?? "")))
            .join("")
        : html,
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
  html.split(NUL).forEach((part, index) => {
    if (index % 2 === 0) whole += part;
    else if (!part.startsWith("r")) whole += `${NUL}${part}${NUL}`;
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
