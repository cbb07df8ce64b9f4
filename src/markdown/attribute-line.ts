import type { Token } from "markdown-it";

/** What a paragraph has in its `meta` that is one list of attributes for the block after it. */
export interface AheadMeta {
  readonly isAhead: true;
}

/** Whether a paragraph is a list of attributes for the block after it. */
export function isAhead(paragraph: Token | undefined): boolean {
  return (paragraph?.meta as Partial<AheadMeta> | null | undefined)?.isAhead === true;
}
