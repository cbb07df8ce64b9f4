import type { StateBlock } from "markdown-it";
import { boundedLooks } from "./bounded-looks.ts";
import { lineAt, verbatimLines } from "./box-lines.ts";
import { pushLine, readWithin } from "./box-tokens.ts";
import { indentWithin, type StartTag } from "./jsx-tag.ts";

/** A component of MDX with what it holds. */
export interface Component {
  readonly tag: StartTag;
  /** The line of its end tag, which is the tag's own where all stands on one. */
  readonly end: number;
  /** Its words, where they begin on the tag's line: a paragraph. Empty where it holds lines. */
  readonly words: string;
}

/**
 * Undefined where it has no end.
 * @param mayBeAlone Whether it says something by its attributes alone: `<Card title="…" />`.
 */
export function componentAt(
  state: StateBlock,
  { name, tag, limit }: { readonly name: string; readonly tag: StartTag; readonly limit: number },
  mayBeAlone: boolean,
): Component | undefined {
  const close = `</${name}>`;
  if (tag.text.endsWith("/")) {
    const isAlone = mayBeAlone && tag.rest === "";
    return isAlone ? { tag, end: tag.line, words: "" } : undefined;
  }
  if (tag.rest.endsWith(close)) {
    const words = tag.rest.slice(0, -close.length).trim();
    return { tag, end: tag.line, words };
  }
  const end = endOf(state, { name, start: tag.line + 1, limit });
  if (end === undefined) return undefined;
  const last = lineAt(state, end);
  if (tag.rest === "") return last === close ? { tag, end, words: "" } : undefined;
  const lines = [tag.rest];
  for (let line = tag.line + 1; line < end; line++) {
    if (state.isEmpty(line)) return undefined;
    lines.push(lineAt(state, line));
  }
  const words = [...lines, last.slice(0, -close.length).trim()].join("\n").trimEnd();
  return { tag, end, words };
}

const mayLook = boundedLooks();

/** The line that ends with the end tag, those of components alike within passed over. */
function endOf(
  state: StateBlock,
  { name, start, limit }: { readonly name: string; readonly start: number; readonly limit: number },
): number | undefined {
  const open = new RegExp(`^<${name}(?=[\\s>]|$)`);
  const isVerbatim = verbatimLines();
  let inner = 0;
  for (let line = start; line < limit; line++) {
    if (!mayLook(state)) return undefined;
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const text = lineAt(state, line);
    if (isVerbatim(text)) continue;
    const ends = text.endsWith(`</${name}>`);
    if (open.test(text) && !text.endsWith("/>") && !ends) inner += 1;
    else if (ends && !open.test(text)) {
      if (inner === 0) return line;
      inner -= 1;
    }
  }
  return undefined;
}

/** Reads what it holds. */
export function pushBody(state: StateBlock, { tag, end, words }: Component): void {
  if (words !== "") {
    pushLine(state, "paragraph", { tag: "p", line: tag.line, end: end + 1, content: words });
  } else if (end > tag.line) {
    readWithin(state, { first: tag.line, end, indent: indentWithin(state, tag.line + 1, end) });
  }
}
