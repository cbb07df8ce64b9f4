import type { Token } from "markdown-it";
import { ISOLATE, ISOLATE_END } from "../core/isolates.ts";

interface PlainTextOptions {
  /** Whether the first of each abbreviation has what it is short for after it. */
  readonly spellsOut?: boolean;
  /** Whether what a page keeps in its own order, as code, is marked so. */
  readonly isolates?: boolean;
}

/** The plain text of inline or block tokens: no markup, no citations, single spaces. */
export function plainText(
  tokens: readonly Token[],
  { spellsOut = false, isolates = false }: PlainTextOptions = {},
): string {
  const text = textOf(tokens, { spelt: spellsOut ? new Set() : undefined, isolates });
  const spaced = text.replace(/\s\s+|[^\S ]/g, " ");
  return (spaced.includes(UNPRINTED) ? spaced.replace(unprinted, "") : spaced).trim();
}

interface Reading {
  /** Which are spelt out before; undefined where none is. */
  readonly spelt: Set<string> | undefined;
  readonly isolates: boolean;
}

function textOf(tokens: readonly Token[], reading: Reading): string {
  const { spelt, isolates } = reading;
  let text = "";
  let title = "";
  for (const token of tokens) {
    if (token.children) text += textOf(token.children, reading);
    else if (isolates && isolatedTokens.has(token.type))
      text += `${ISOLATE}${token.content.trim()}${ISOLATE_END}`;
    else if (hasText.has(token.type)) text += token.content;
    else if (token.type === "citation" || token.type === "footnote_ref") text += UNPRINTED;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "abbr_open") title = token.attrGet("title") ?? "";
    else if (token.type === "abbr_close" && spelt && !spelt.has(title)) {
      spelt.add(title);
      text += ` (${title})`;
    } else if (isolates && token.type === "bdi_open") text += ISOLATE;
    else if (isolates && token.type === "bdi_close") text += ISOLATE_END;
    if (token.block && token.nesting !== 1) text += " ";
  }
  return text;
}

/** Stands for what is left out of a sentence; Markdown has no such character. */
const UNPRINTED = "\0";

// With the space before it, lest that stand before a stop, and with brackets around nothing else.
const unprinted = / ?\((?: ?\0)+ ?\)| ?\0(?![\p{L}\p{N}])|\0/gu;

const isolatedTokens = new Set(["code_inline", "math", "fence", "code_block", "math_block"]);

const hasText = new Set([
  ...["text", "text_special", "emoji", "code_inline", "fence", "code_block", "math", "math_block"],
]);
