import { record } from "../attempts/records.ts";
import { seedFor, shuffled } from "./shuffle.ts";

/** Items of which a quiz asks so many. */
export interface Pool {
  readonly items: readonly string[];
  readonly count: number;
}

/** Pools as a page carries them, as JSON; none where it carries nothing of the kind. */
export function readPools(json: string): readonly Pool[] {
  if (json === "") return [];
  const list: unknown = JSON.parse(json);
  return (Array.isArray(list) ? list : []).flatMap((value) => {
    const { items, count } = record(value) ?? {};
    return Array.isArray(items) && typeof count === "number"
      ? [{ items: items.map(String), count }]
      : [];
  });
}

/**
 * Draws from each pool as many as it asks for, or all that it has: the same for the same seed, in the
 * author's order, and no item twice though it be in two pools.
 */
export function drawFromPools(pools: readonly Pool[], seed: number): readonly string[] {
  const drawn = new Set<string>();
  for (const [index, { items, count }] of pools.entries()) {
    const open = items.filter((id) => !drawn.has(id));
    const chosen = new Set(shuffled(open, seedFor(seed, `pool ${index}`)).slice(0, count));
    for (const id of open) if (chosen.has(id)) drawn.add(id);
  }
  return [...drawn];
}
