import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import { escapeHtml } from "./escape.ts";
import { plainText } from "./plain-text.ts";

/** A heading that an author wrote in HTML, without an id. */
export interface HtmlHeading {
  /** Of the block that it begins in, among the text's tokens. */
  readonly index: number;
  readonly token: Token;
  /** Where its tag begins in the token's content. */
  readonly at: number;
  readonly words: string;
}

export interface HeadingsInHtml {
  readonly headings: readonly HtmlHeading[];
  /** Ids that the text's HTML gives, to whatever elements. */
  readonly ids: ReadonlySet<string>;
}

/** Finds the headings of a text that are written as HTML, `<h2 align="center">Team</h2>`, and have words but no id. */
export function headingsInHtml(tokens: readonly Token[]): HeadingsInHtml {
  const headings: HtmlHeading[] = [];
  const ids = new Set<string>();
  // Most texts have none.
  if (!tokens.some(({ type, content }) => hasHtml.has(type) && OPEN.test(content)))
    return { headings, ids };
  let open: (HtmlHeading & { readonly name: string }) | undefined;
  let piece: { readonly index: number; readonly token: Token; readonly start: number } | undefined;
  let length = 0;
  const parser: Parser = new Parser({
    onopentag(name, { id, name: place }) {
      const given = id ?? (name === "a" ? place : undefined);
      if (given !== undefined) ids.add(given);
      if (name === "br" && open) open = { ...open, words: `${open.words} ` };
      if (!HEADING.test(name)) return;
      open = undefined;
      // A tag that began in a piece before this one is at fault.
      if (given !== undefined || !piece || parser.startIndex < piece.start) return;
      const { index, token, start } = piece;
      open = { index, token, at: parser.startIndex - start, words: "", name };
    },
    ontext(words) {
      if (open) open = { ...open, words: open.words + words };
    },
    onclosetag(name, isImplied) {
      if (name !== open?.name) return;
      const words = open.words.replace(/\s+/g, " ").trim();
      if (!isImplied && words !== "") headings.push({ ...open, words });
      open = undefined;
    },
  });
  const write = (html: string) => {
    parser.write(html);
    length += html.length;
  };
  tokens.forEach((block, index) => {
    // One that is not closed before the next is no heading of these words.
    if (block.type === "heading_open") open = undefined;
    for (const token of block.children ?? [block]) {
      if (!/^html_/.test(token.type)) write(escapeHtml(wordsOf(token)));
      else {
        piece = { index, token, start: length };
        write(token.content);
      }
    }
  });
  parser.end();
  return { headings, ids };
}

/** With the spaces at its ends, which part it from the tags beside it. */
function wordsOf(token: Token): string {
  if (/break$/.test(token.type)) return " ";
  return token.type === "text" ? token.content : plainText([token]);
}

const hasHtml: ReadonlySet<string> = new Set(["html_block", "inline"]);
const OPEN = /<h[1-6][\s>]/i;
const HEADING = /^h[1-6]$/;

// Not in the HTML itself, in which places of faults are counted.
const given = new WeakMap<Token, Map<number, string>>();

/** Gives such a heading its id, which is printed in its tag. */
export function giveId({ token, at }: HtmlHeading, id: string): void {
  given.set(token, (given.get(token) ?? new Map<number, string>()).set(at, id));
}

/** The id that was given to the heading whose tag begins here in the token's content. */
export function givenId(token: Token, at: number): string | undefined {
  return given.get(token)?.get(at);
}
