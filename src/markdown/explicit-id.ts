import type { Token } from "markdown-it";

/** The id that an author gave a heading; other tokens have none. */
export function explicitId(heading: Token): string | undefined {
  if (heading.type !== "heading_open") return undefined;
  return (heading.meta as { readonly id?: string } | null)?.id;
}
