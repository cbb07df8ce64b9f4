import { Parser } from "htmlparser2";

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

/** The innermost piece that holds this place. */
export function pieceAt<Piece extends RawPiece>(
  pieces: readonly Piece[],
  at: number,
): Piece | undefined {
  return pieces.findLast(({ start, end }) => start <= at && at < end);
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
