import type { Token } from "markdown-it";
import { type Fault, lineStarts } from "./source-file.ts";

/** Both versions of a text between the lines with which Git marks them; without an end where that was taken out. */
const MERGE = /^<{7}(?: .*)?\n[\s\S]*?^={7}\n[\s\S]*?^>{7}(?: .*)?$|^<{7} [\w./-]+$/gm;

const MERGE_OR_REST = new RegExp(`${MERGE.source}|^(?:<{7}|>{7})(?: .*)?$`, "gm");

/** Where Git left two versions in a Markdown text, outside of its code. */
export function mergeMarks(tokens: readonly Token[], text: string): readonly number[] {
  if (!text.includes("<<<<<<<")) return [];
  const starts = lineStarts(text);
  const code = tokens.flatMap(({ type, map }) =>
    /^(?:fence|code_block)$/.test(type) && map ? [map] : [],
  );
  const isCode = (at: number) =>
    code.some(([first, end]) => (starts[first] ?? 0) <= at && at < (starts[end] ?? text.length));
  return [...text.matchAll(MERGE)].map(({ index }) => index).filter((at) => !isCode(at));
}

/**
 * Where Git left two versions in a text in which nothing else looks so: templates, stylesheets, code, TOML. Of a
 * conflict that somebody mended in part, the line that is left.
 */
export function mergeMarksInCode(text: string): readonly number[] {
  if (!/^(?:<{7}|>{7})/m.test(text)) return [];
  return [...text.matchAll(MERGE_OR_REST)].map(({ index }) => index);
}

/** The same words wherever it is found. */
export const mergedWords = {
  message: "Git could not merge two versions here, and left both",
  hint: 'keep what is right of them, and take out the lines of "<<<<<<<", "=======" and ">>>>>>>"',
} as const;

export const mergedVersions: Fault = { rule: "merge-conflict", ...mergedWords };
