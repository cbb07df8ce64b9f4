import type { Token } from "markdown-it";
import type { Markdown } from "../../markdown/markdown.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { madeId } from "./made-id.ts";

/** One entry of a question's task list. */
export interface WrittenOption {
  readonly id: string;
  readonly text: string;
  /** Empty when there is none. */
  readonly feedback: string;
  readonly key: boolean;
  /** Whether it begins with `[x]` or `[ ]`. */
  readonly marked: boolean;
  /** Where its parts begin in the file. */
  readonly offsets: { readonly id: number; readonly text: number; readonly feedback: number };
}

const MARKER = /^\s*[-*+][ \t]+/;
const BOX = /^\[([ xX])\][ \t]+/;
/** The mark of a key, with a bracket too few or right before its text. */
const NEARLY_KEY = /^(?:\[[xX](?:\](?!\()|[ \t])|[xX]\][ \t])/;
const EXPLICIT_ID = /\{#([^\s{}]+)\}$/;

/**
 * Reads `- [x] text {#id}` and the quotation after it, its feedback.
 * @param source The list entry's lines.
 */
export function readOption(
  source: string,
  {
    markdown,
    start,
    taken,
  }: {
    readonly markdown: Markdown;
    /** Where they begin in the file. */
    readonly start: number;
    /** The ids of the options before it, to which its own is added. */
    readonly taken: Set<string>;
  },
): WrittenOption {
  const [marker = ""] = MARKER.exec(source) ?? [];
  const lines = source.split("\n");
  const body = lines
    .map((line, index) => line.slice(index === 0 ? marker.length : indentOf(line, marker.length)))
    .join("\n");
  const [box = "", tick] = BOX.exec(body) ?? [];
  const quote = quoteLine(markdown.parse(body).tokens) ?? body.split("\n").length;
  const bodyLines = body.split("\n");
  const written = bodyLines.slice(0, quote).join("\n").slice(box.length).trim();
  const explicit = EXPLICIT_ID.exec(written);
  const text = explicit ? written.slice(0, explicit.index).trimEnd() : written;
  const feedback = bodyLines
    .slice(quote)
    .map((line) => line.replace(/^ {0,3}> ?/, ""))
    .join("\n")
    .trim();
  const id = explicit?.[1] ?? madeId(plainText(markdown.parse(text).tokens), taken);
  taken.add(id);
  const textStart = start + marker.length + box.length;
  const feedbackStart = start + lines.slice(0, quote).join("\n").length + 1;
  const feedbackIndent = /^[\s>]*/.exec(lines[quote] ?? "")?.[0].length ?? 0;
  return {
    ...{ text, feedback, marked: tick !== undefined },
    key: tick === undefined ? NEARLY_KEY.test(body) : tick !== " ",
    id,
    offsets: {
      text: textStart,
      id: explicit ? source.indexOf("{#", marker.length) + 2 + start : textStart,
      feedback: feedbackStart + feedbackIndent,
    },
  };
}

/** The line of the last quotation that stands by itself. */
function quoteLine(tokens: readonly Token[]): number | undefined {
  return tokens.findLast(({ type, level }) => type === "blockquote_open" && level === 0)?.map?.[0];
}

function indentOf(line: string, most: number): number {
  return Math.min(line.length - line.trimStart().length, most);
}
