import type { ItemDraft } from "./item-draft.ts";
import type { Loss } from "./loss.ts";
import type { SourceText } from "./source-question.ts";

/** What making an item needs at hand. */
export interface Drafting {
  /** A text in Markdown. @param where What it is, for what is told of its losses. */
  readonly markdown: (text: SourceText, where: string) => string;
  /** The same of something to choose, in which no link leads away. */
  readonly choice: (text: SourceText, where: string) => string;
  /** The same; undefined where there is none. */
  readonly optional: (text: SourceText | undefined, where: string) => string | undefined;
  readonly lose: (loss: Loss) => void;
  /** What every item begins with. */
  readonly head: { readonly stem: string };
  /** The explanation that came with the question. */
  readonly rationale: string | undefined;
}

/** An item but for what all kinds share, and a rationale where it is another than the explanation. */
export type DraftedBody =
  | { readonly item: ItemDraft; readonly rationale?: string | undefined }
  | { readonly refused: string };

/** `50`, or `33.33`. */
export function percent(weight: number): string {
  return `${Number(weight.toFixed(2))} %`;
}
