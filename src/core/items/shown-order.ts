import { seedFor, shuffled } from "../shuffle.ts";
import type { Ordering } from "./ordering.ts";

/**
 * Ids of an ordering item's entries as a page shows them first: shuffled by the item's id, the same in
 * every build and on every page, and never in the right order.
 */
export function shownOrder({ id, entries }: Pick<Ordering, "id" | "entries">): readonly string[] {
  const right = entries.map((entry) => entry.id);
  const mixed = shuffled(right, seedFor(0, id));
  const [first = "", ...rest] = mixed;
  return mixed.every((entry, index) => entry === right[index]) ? [...rest, first] : mixed;
}
