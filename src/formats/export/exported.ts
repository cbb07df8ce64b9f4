import type { Item } from "../../core/items/item.ts";
import type { Loss } from "../question/loss.ts";

/** A bank on its way out. */
export interface ExportBank {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** An item as the format writes it, or why it has no such kind. */
export type WrittenQuestion =
  | { readonly text: string; readonly losses: readonly Loss[] }
  | { readonly reason: string };

/** How a format writes a bank: one question after another. */
export interface Writer {
  readonly ending: string;
  /** What stands before the first question and after the last. */
  readonly frame: (bank: ExportBank) => { readonly before: string; readonly after: string };
  /** What stands between two. */
  readonly between: string;
  readonly write: (item: Item) => WrittenQuestion;
  /** What the format holds of every item. */
  readonly keeps: {
    readonly ids: boolean;
    readonly hints: boolean;
    readonly tags: boolean;
    readonly rationale: boolean;
  };
}
