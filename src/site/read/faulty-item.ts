import type { Item } from "../../core/items/item.ts";

/** An item whose shape is at fault, as far as it can be looked at all the same. */
export interface FaultyItem {
  /** As it was read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is sound of that by which it is named, and of what it names. */
  readonly named: {
    readonly [Part in "id" | "section" | "objective" | "sources"]?: Item[Part] | undefined;
  };
}
