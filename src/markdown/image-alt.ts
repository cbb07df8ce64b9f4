import type { Token } from "markdown-it";
import { startOf } from "./positions.ts";

/** Markdown images without a text for people who cannot see them: addresses as written, and places. */
export function imagesWithoutAlt(
  tokens: readonly Token[],
): readonly { readonly src: string; readonly at: number }[] {
  return tokens
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter((token) => token.type === "image" && token.content.trim() === "")
    .map((token) => ({ src: String(token.attrGet("src") ?? ""), at: startOf(token) }));
}
