import type { Token } from "markdown-it";
import { startOf } from "./positions.ts";

/** The Markdown images that say nothing to who cannot see them: addresses as written, and their places. */
export function imagesWithoutAlt(
  tokens: readonly Token[],
): readonly { readonly src: string; readonly at: number }[] {
  return tokens
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter((token) => token.type === "image" && token.content.trim() === "")
    .map((token) => ({ src: String(token.attrGet("src") ?? ""), at: startOf(token) }));
}
