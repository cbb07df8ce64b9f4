import type { Token } from "markdown-it";

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
      placeOf(at) {
        const from = past(content, start, token.content.slice(0, at));
        const [words = ""] = wordsOf(token.content.slice(at));
        return Math.max(from, content.indexOf(words, from));
      },
    });
  });
  return runs;
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
function wordsOf(text: string): string[] {
  return text.split(/["'“”„‘’‚«»‹›–—…\u00A0\u202F]+/).filter((piece) => piece !== "");
}
