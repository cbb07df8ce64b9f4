import type { Token } from "markdown-it";
import { startOf } from "./positions.ts";

/** Markdown images without a text for people who cannot see them: addresses as written, and places. */
export function imagesWithoutAlt(
  tokens: readonly Token[],
): readonly { readonly src: string; readonly at: number }[] {
  const found: { readonly src: string; readonly at: number }[] = [];
  const look = (all: readonly Token[], depth: number) => {
    for (const token of all) {
      if (token.type === "image" && token.content.trim() === "") {
        found.push({ src: token.attrGet("src") ?? "", at: startOf(token) });
      }
      if (token.children && depth < 2) look(token.children, depth + 1);
    }
  };
  look(tokens, 0);
  return found;
}
