import type { TermPair } from "./join-entries.ts";

/** Which pairs of terms stand side by side anywhere, of those that were asked for. */
export interface KnownPairs {
  /** @param find Is asked for those of which nothing is known. */
  answer(
    pairs: readonly TermPair[],
    find: (unknown: readonly TermPair[]) => readonly boolean[],
  ): readonly boolean[];
  /** What is known by now, for the next build: the pairs, each with 1 where it does and 0 where not. */
  all(): Uint32Array;
}

/**
 * @param before What the build before knew.
 * @param doubted Of which of those that stood side by side that may be so no longer, and which do now.
 */
export function knownPairs(
  before: Uint32Array = new Uint32Array(),
  { gone, come }: { readonly gone: TermPairs; readonly come: TermPairs } = {
    gone: termPairs(),
    come: termPairs(),
  },
): KnownPairs {
  const known = new Map<number, boolean>();
  for (let at = 0; at < before.length; at += 3) {
    const pair = [before[at] ?? 0, before[at + 1] ?? 0] as const;
    if (!gone.has(pair)) known.set(keyOf(pair), before[at + 2] === 1);
  }
  let asked: readonly TermPair[] = [];
  const isKnown = (pair: TermPair) => come.has(pair) || known.has(keyOf(pair));
  return {
    answer(pairs, find) {
      asked = pairs;
      const unknown = pairs.filter((pair) => !isKnown(pair));
      const found = unknown.length > 0 ? find(unknown) : [];
      for (const [at, pair] of unknown.entries()) known.set(keyOf(pair), found[at] === true);
      for (const pair of pairs) if (come.has(pair)) known.set(keyOf(pair), true);
      return pairs.map((pair) => known.get(keyOf(pair)) === true);
    },
    all() {
      // A word may have no term.
      const own = asked.filter(([first, second]) => first >= 0 && second >= 0);
      return Uint32Array.from(own.flatMap((pair) => [...pair, known.get(keyOf(pair)) ? 1 : 0]));
    },
  };
}

/** A set of them. */
export interface TermPairs {
  add(pair: TermPair): void;
  has(pair: TermPair): boolean;
}

export function termPairs(): TermPairs {
  const keys = new Set<number>();
  return {
    add: (pair) => {
      keys.add(keyOf(pair));
    },
    has: (pair) => keys.has(keyOf(pair)),
  };
}

/** No two of fewer than 2²⁶ terms have the same. */
function keyOf([first, second]: TermPair): number {
  return first * 2 ** 26 + second;
}
