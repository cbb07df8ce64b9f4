import { drawFromPools, type Pool } from "./pools.ts";
import { shuffled } from "./shuffle.ts";

/** Which items an attempt asks, by ids in order; empty for all as written. A seed shuffles options too. */
export interface ItemPlan {
  readonly items: readonly string[];
  readonly seed: number | null;
}

/**
 * What an attempt asks: the items that are named, or else those that the pools draw, or all; of them
 * `count` at most. The same seed and count give the same items in the same order on every machine.
 */
export function planItems(
  every: readonly string[],
  {
    items,
    pools,
    seed,
    count = Number.POSITIVE_INFINITY,
    shuffle,
  }: {
    readonly items?: readonly string[] | undefined;
    readonly pools: readonly Pool[];
    readonly seed: number;
    readonly count?: number | undefined;
    readonly shuffle: boolean;
  },
): ItemPlan {
  const asked = items ?? (pools.length > 0 ? drawFromPools(pools, seed) : every);
  const order = shuffled(asked, seed).slice(0, count);
  if (shuffle) return { items: order, seed };
  const chosen = new Set(order);
  const kept = asked.filter((item) => chosen.has(item));
  return { items: kept.length === every.length ? [] : kept, seed: null };
}
