import type { Token } from "markdown-it";
import { once } from "../core/once.ts";
import { lastAtMost } from "./last-at-most.ts";

/** A run of plain text in a block, and how to find in the block's content what stands in it. */
export interface TextRun {
  readonly token: Token;
  /** Whether a line of the block begins with it. */
  readonly beginsLine: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBeforeCode: boolean;
  /** Where in the block's content what begins at this place of the token's stands. */
  readonly placeOf: (index: number) => number;
}

/**
 * The text of a block, past its code, its tags and where its links lead, which may hold the same words.
 * Quotation marks, dashes and dots in it may have been replaced, and backslashes are gone.
 */
export function textRuns({ content, children }: Token): readonly TextRun[] {
  const tokens = children ?? [];
  const runs: TextRun[] = [];
  let cursor = 0;
  tokens.forEach((token, index) => {
    if (token.type === "link_close") {
      const [target = ""] = /^\]\([^)\n]*\)/.exec(content.slice(cursor, cursor + 2000)) ?? [];
      cursor += target.length;
    }
    if (token.content === "") return;
    const start = cursor;
    cursor = past(content, start, token.content);
    if (token.type !== "text") return;
    runs.push({
      token,
      beginsLine: /break$/.test(tokens[index - 1]?.type ?? "break"),
      ...{ isFirst: index === 0, isLast: index === tokens.length - 1 },
      isBeforeCode: tokens[index + 1]?.type === "code_inline",
      placeOf: placesOf(token.content, content, start),
    });
  });
  return runs;
}

/** Words between marks that may have been replaced, and where in the block's content they stand. */
interface Words {
  readonly text: number;
  readonly length: number;
  /** Undefined where they do not stand there as they are. */
  readonly source: number | undefined;
}

/** Where what begins at a place of a text stands: its words are looked for once, however many places are asked for. */
function placesOf(text: string, content: string, start: number): TextRun["placeOf"] {
  const all = once(() => {
    let cursor = start;
    return [...text.matchAll(WORDS)].map(({ 0: words, index }): Words => {
      const found = content.indexOf(words, cursor);
      if (found !== -1) cursor = found + words.length;
      return { text: index, length: words.length, source: found === -1 ? undefined : found };
    });
  });
  return (at) => {
    const words = all()[lastAtMost(all(), at, (each) => each.text)];
    if (words?.source !== undefined && at < words.text + words.length)
      return words.source + at - words.text;
    const from = past(content, start, text.slice(0, at));
    const [next = ""] = wordsOf(text.slice(at));
    return Math.max(from, content.indexOf(next, from));
  };
}

/** Past these words, as far as they stand there as they are. */
function past(content: string, start: number, words: string): number {
  let cursor = start;
  for (const piece of wordsOf(words)) {
    const found = content.indexOf(piece, cursor);
    if (found !== -1) cursor = found + piece.length;
  }
  return cursor;
}

/** What stands between quotation marks, dashes and ellipses. */
const WORDS = /[^"'“”„‘’‚«»‹›–—…\u00A0\u202F]+/g;

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
