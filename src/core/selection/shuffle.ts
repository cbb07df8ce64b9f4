/**
 * A list in another order, the same for the same seed everywhere: Fisher and Yates's shuffle
 * (Durstenfeld 1964), run by `random`.
 * @param seed A whole number from 0 up to 2^32.
 * @param isFixed Entries that keep their places, such as "None of the above".
 */
export function shuffled<T>(
  list: readonly T[],
  seed: number,
  isFixed: (entry: T) => boolean = () => false,
): readonly T[] {
  const next = random(seed);
  const loose = list.filter((entry) => !isFixed(entry));
  for (let last = loose.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [loose[last], loose[other]] = [loose[other] as T, loose[last] as T];
  }
  const order = loose.values();
  return list.map((entry) => (isFixed(entry) ? entry : (order.next().value as T)));
}

/** A seed derived for each name: one item's order says nothing about another's. */
export function seedFor(seed: number, name: string): number {
  // FNV-1a, 32 bits, over UTF-16 code units.
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** Mulberry32 (Tommy Ettinger, 2017, public domain): numbers from 0 up to 1, by a 32-bit seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
