import { lastAtMost } from "../markdown/last-at-most.ts";
import { lineStarts, type SourceFile } from "../markdown/source-file.ts";

/** Something of the old site that the new one does not have. */
export interface NotCarried {
  /** Path from the old folder. */
  readonly file: string;
  /** 1-based, both; absent where the file as a whole is meant. */
  readonly line?: number;
  readonly column?: number;
  /** What it is, such as `the plugin "minify"`. */
  readonly what: string;
  /** What a person can do about it. */
  readonly advice: string;
}

export type Words = Pick<NotCarried, "what" | "advice">;

/** @param offset Into the file's text, in UTF-16 units. */
export function notCarriedAt(file: SourceFile, offset: number, words: Words): NotCarried {
  const starts = lineStarts(file.text);
  const at = Math.max(0, Math.min(offset, file.text.length));
  const line = Math.max(0, lastAtMost(starts, at, Number));
  return { file: file.path, line: line + 1, column: at - (starts[line] ?? 0) + 1, ...words };
}
