import type { Token } from "markdown-it";

/** What is known of a text's footnotes while it is read; there for texts that may have some. */
export interface Footnotes {
  /** What notes are written for, as references compare. */
  readonly defined: Set<string>;
  /** In their order on the page: each as its own blocks. */
  readonly notes: Token[][];
  /** Whether there are references. */
  used: boolean;
}

export function createFootnotes(): Footnotes {
  return { defined: new Set(), notes: [], used: false };
}

/** What a token of type `footnote_ref` has in its `meta`; so a `footnote_back`, whose mark it leads to. */
export interface FootnoteMark {
  readonly number: number;
  /** Of all marks of this note, counted from 1. */
  readonly place: number;
}

/** What a token of type `footnote_text_open` has in its `meta`. */
export interface FootnoteText {
  readonly label: string;
  readonly key: string;
  /** Why it does not stand on the page. */
  left?: "unused" | "second";
}

/** Parts the notes, which stand at a text's end, from what comes before. */
export function partFootnotes(tokens: Token[]): {
  readonly body: Token[];
  readonly notes: Token[];
} {
  const start = tokens.findIndex(({ type }) => type === "footnotes_open");
  return start === -1
    ? { body: tokens, notes: [] }
    : { body: tokens.slice(0, start), notes: tokens.slice(start) };
}

/** The blocks of all notes that tokens are the first to refer to. */
export function firstReferred(
  tokens: readonly Token[],
  footnotes: Pick<Footnotes, "notes">,
): readonly Token[] {
  if (footnotes.notes.length === 0) return [];
  return tokens.flatMap(({ type, meta, children }) => {
    if (type !== "footnote_ref") return children ? firstReferred(children, footnotes) : [];
    const { number, place } = meta as FootnoteMark;
    return place === 1 ? (footnotes.notes[number - 1] ?? []) : [];
  });
}

/** The ids that a page's footnotes and their marks have. */
export function footnoteId({ number, place }: FootnoteMark, of: "note" | "mark"): string {
  if (of === "note") return `fn-${number}`;
  return place === 1 ? `fnref-${number}` : `fnref-${number}:${place}`;
}
