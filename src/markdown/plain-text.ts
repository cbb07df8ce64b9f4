import type { Token } from "markdown-it";

/** The plain text of inline or block tokens: no markup, no citations, single spaces. */
export function plainText(tokens: readonly Token[]): string {
  return textOf(tokens)
    .replace(/\s\s+|[^\S ]/g, " ")
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.children) text += textOf(token.children);
    else if (hasText.has(token.type)) text += token.content;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    if (token.block && token.nesting !== 1) text += " ";
  }
  return text;
}

const hasText = new Set([
  ...["text", "text_special", "emoji", "code_inline", "fence", "code_block", "math", "math_block"],
]);
