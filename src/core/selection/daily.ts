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

/**
 * The question of a day: the same for everybody on that date, and none comes again before all have
 * come, as long as the items stay the same. Null when the site has none that fits.
 */
export function questionOfDay<Item extends { readonly id: string; readonly kind: string }>(
  day: Day,
  items: readonly Item[],
): Item | null {
  const order = hashOrder(
    items.filter(({ kind }) => isFit[kind] === true),
    "daily",
  );
  // Days before 1970 count from the end.
  return order.at(day % order.length) ?? null;
}
