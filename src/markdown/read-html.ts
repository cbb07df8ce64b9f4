import { Parser } from "htmlparser2";
import { lastAtMost } from "./last-at-most.ts";

/** A start tag, as the sanitiser's own parser reads it; one is made up for a stray `</p>` or `</br>`. */
export interface StartTag {
  readonly kind: "tag";
  readonly name: string;
  readonly start: number;
  /** Past the `>`. */
  readonly end: number;
  readonly attributes: readonly { readonly name: string; readonly start: number }[];
  readonly isImplied: boolean;
  /** Where the end tag begins that closes it; undefined where nothing or something else does. */
  closedAt: number | undefined;
}

/**
 * Whether it is a component that ends itself, as MDX and Vue have them, such as `<Code lang="js" />`: to a
 * parser of HTML it is the element of that name, left open.
 */
export function isComponent(html: string, { start, end }: StartTag): boolean {
  return html.startsWith("/>", end - 2) && /^<[A-Z][\w.]*[a-z]/.test(html.slice(start, start + 40));
}

/** What the parser passes over: a comment, an instruction, a stray end tag, an unfinished tag. */
export interface Skipped {
  readonly kind: "comment" | "instruction" | "stray";
  readonly start: number;
  readonly end: number;
}

/** Where in rendered HTML a piece stands that the author wrote as HTML, or that a plugin printed. */
export interface RawPiece {
  readonly start: number;
  readonly end: number;
  readonly byPlugin?: boolean;
}

/** The innermost piece that holds this place. @param pieces In order, each before those within it. */
export function pieceAt<Piece extends RawPiece>(
  pieces: readonly Piece[],
  at: number,
): Piece | undefined {
  const around = surroundings(pieces);
  let index = lastAtMost(pieces, at, ({ start }) => start);
  while (index >= 0 && at >= (pieces[index]?.end ?? 0)) index = around[index] ?? -1;
  return pieces[index];
}

// A text may have thousands, each of which is looked for more than once.
const known = new WeakMap<readonly RawPiece[], readonly number[]>();

/** For each piece the place of the next one before it that reaches further; -1 where there is none. */
function surroundings(pieces: readonly RawPiece[]): readonly number[] {
  const before = known.get(pieces);
  if (before) return before;
  const around: number[] = [];
  for (const [index, { end }] of pieces.entries()) {
    let outer = index - 1;
    while (outer >= 0 && (pieces[outer]?.end ?? 0) <= end) outer = around[outer] ?? -1;
    around.push(outer);
  }
  known.set(pieces, around);
  return around;
}

export interface HtmlParts {
  /** In order. */
  readonly tags: readonly StartTag[];
  readonly skipped: readonly Skipped[];
}

/** Reads HTML by the parser that `sanitize-html` has within, so that both see the same. */
export function readHtml(html: string): HtmlParts {
  const tags: StartTag[] = [];
  const skipped: Skipped[] = [];
  const open: StartTag[] = [];
  let attributes: { name: string; start: number }[] = [];
  let read = 0;
  const reach = (): number => {
    const start = parser.startIndex;
    if (start > read) skipped.push({ kind: "stray", start: read, end: start });
    read = Math.max(read, parser.endIndex + 1);
    return start;
  };
  const skip = (kind: Skipped["kind"]) => {
    const start = reach();
    skipped.push({ kind, start, end: parser.endIndex + 1 });
  };
  const parser: Parser = new Parser({
    onattribute: (name) => attributes.push({ name, start: parser.startIndex }),
    onopentag(name, _, isImplied) {
      // An attribute's own place was the last.
      const start = reach();
      const tag = {
        kind: "tag" as const,
        name,
        start,
        end: parser.endIndex + 1,
        attributes,
        isImplied,
      };
      attributes = [];
      const entry: StartTag = { ...tag, closedAt: undefined };
      tags.push(entry);
      open.push(entry);
    },
    onclosetag(_, implied) {
      const start = implied ? undefined : reach();
      const entry = open.pop();
      if (entry) entry.closedAt = start;
    },
    ontext: () => void reach(),
    oncomment: () => skip("comment"),
    onprocessinginstruction: () => skip("instruction"),
  });
  parser.write(html);
  parser.end();
  if (read < html.length) skipped.push({ kind: "stray", start: read, end: html.length });
  return { tags, skipped };
}
