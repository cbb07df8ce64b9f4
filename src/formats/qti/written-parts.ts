import type { Loss } from "../question/loss.ts";
import type { MarkupElement, MarkupNode } from "../text/markup-tree.ts";

/** What an item is in QTI 2, but for what all share. */
export interface WrittenParts {
  readonly responses: readonly MarkupElement[];
  /** The most that it scores. */
  readonly most: number;
  readonly body: readonly MarkupNode[];
  /** How it is scored, and what is shown. */
  readonly rules: readonly MarkupElement[];
  /** What may be shown, by identifier. */
  readonly said: ReadonlyMap<string, string>;
}

/** What writing an item needs at hand. */
export interface WritingItem {
  readonly losses: Loss[];
  readonly text: (markdown: string) => readonly MarkupNode[];
  /** Without paragraphs. */
  readonly line: (markdown: string) => readonly MarkupNode[];
}

/** An identifier of XML begins with a letter. */
export function xmlId(id: string): string {
  return /^[a-z]/.test(id) ? id : `_${id}`;
}
