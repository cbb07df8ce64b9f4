import type { Token } from "markdown-it";

/** Addresses of the Markdown images that say nothing to who cannot see them, as they were written. */
export function imagesWithoutAlt(tokens: readonly Token[]): string[] {
  return tokens
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter((token) => token.type === "image" && token.content.trim() === "")
    .map((token) => String(token.attrGet("src") ?? ""));
}
