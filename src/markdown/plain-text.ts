import type { Token } from "markdown-it";

/**
 * The plain text of inline or block tokens: no markup, no citations, single spaces.
 * @param spellsOut Whether the first of each abbreviation has what it is short for after it.
 */
export function plainText(
  tokens: readonly Token[],
  { spellsOut = false }: { readonly spellsOut?: boolean } = {},
): string {
  return textOf(tokens, spellsOut ? new Set() : undefined)
    .replace(/\s\s+|[^\S ]/g, " ")
    .replace(unprinted, "")
    .trim();
}

/** @param spelt Out before; undefined where none is. */
function textOf(tokens: readonly Token[], spelt: Set<string> | undefined): string {
  let text = "";
  let title = "";
  for (const token of tokens) {
    if (token.children) text += textOf(token.children, spelt);
    else if (hasText.has(token.type)) text += token.content;
    else if (token.type === "citation" || token.type === "footnote_ref") text += UNPRINTED;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "abbr_open") title = token.attrGet("title") ?? "";
    else if (token.type === "abbr_close" && spelt && !spelt.has(title)) {
      spelt.add(title);
      text += ` (${title})`;
    }
    if (token.block && token.nesting !== 1) text += " ";
  }
  return text;
}

/** Stands for what is left out of a sentence; Markdown has no such character. */
const UNPRINTED = "\0";

// With the space before it, lest that stand before a stop, and with brackets around nothing else.
const unprinted = / ?\((?: ?\0)+ ?\)| ?\0(?![\p{L}\p{N}])|\0/gu;

const hasText = new Set([
  ...["text", "text_special", "emoji", "code_inline", "fence", "code_block", "math", "math_block"],
]);
