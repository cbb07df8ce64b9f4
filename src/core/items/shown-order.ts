import { seedFor, shuffled } from "../selection/shuffle.ts";

interface Entries {
  readonly id: string;
  readonly entries: readonly { readonly id: string }[];
}

/**
 * Ids of an ordering item's entries as a page shows them first: shuffled by the item's id, the same in
 * every build and on every page, and never in the right order.
 */
export function shownOrder({ id, entries }: Entries): readonly string[] {
  const right = entries.map((entry) => entry.id);
  const mixed = shuffled(right, seedFor(0, id));
  const [first = "", ...rest] = mixed;
  return mixed.every((entry, index) => entry === right[index]) ? [...rest, first] : mixed;
}
