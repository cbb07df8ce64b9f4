import type { ItemKind } from "../items/item.ts";
import type { Day } from "../local-day.ts";
import { hashOrder } from "./hash-order.ts";

/** Not ungraded kinds, nor those too long for a question of the day. */
const isFit: Readonly<Record<string, boolean>> = {
  "single-choice": true,
  "multiple-choice": true,
  "true-false": true,
  "short-answer": true,
  numeric: true,
  cloze: true,
  matching: true,
  ordering: true,
  reflection: false,
  scenario: false,
} satisfies Record<ItemKind, boolean>;

/** What a page needs to ask an item: the script brings its card. */
export interface DailyItem {
  readonly id: string;
  readonly kind: string;
  readonly script: string;
}

/** The items that a day may ask, in the order in which days ask them. */
export function dailyOrder<Item extends { readonly id: string; readonly kind: string }>(
  items: readonly Item[],
): readonly Item[] {
  return hashOrder(
    items.filter(({ kind }) => isFit[kind] === true),
    "daily",
  );
}

/**
 * The question of a day, of those in their order: the same for everybody on that date, and none comes again
 * before all have come, as long as the items stay the same. Null when the site has none that fits.
 */
export function questionOfDay<Item>(day: Day, order: readonly Item[]): Item | null {
  // Days before 1970 count from the end.
  return order.at(day % order.length) ?? null;
}
