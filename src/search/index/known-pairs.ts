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
 */
export function knownPairs(
  before: Uint32Array = new Uint32Array(),
  { gone, come }: DoubtedPairs = { gone: termPairs(), come: termPairs() },
): KnownPairs {
  const known = new Map<number, boolean>();
  for (let at = 0; at < before.length; at += 3) {
    const key = keyOf(before[at] ?? 0, before[at + 1] ?? 0);
    if (!gone.has(key)) known.set(key, before[at + 2] === 1);
  }
  let asked: readonly TermPair[] = [];
  let answers: readonly boolean[] = [];
  return {
    answer(pairs, find) {
      const own = pairs.map(([first, second]) => {
        const key = keyOf(first, second);
        return come.has(key) || known.get(key);
      });
      const unknown = pairs.filter((_, at) => own[at] === undefined);
      const found = (unknown.length > 0 ? find(unknown) : []).values();
      asked = pairs;
      answers = own.map((each) => each ?? found.next().value === true);
      return answers;
    },
    all() {
      const all = new Uint32Array(asked.length * 3);
      let length = 0;
      for (const [at, [first, second]] of asked.entries()) {
        // A word may have no term.
        if (first < 0 || second < 0) continue;
        all[length++] = first;
        all[length++] = second;
        all[length++] = answers[at] ? 1 : 0;
      }
      return all.slice(0, length);
    },
  };
}

/** Of which of those that stood side by side that may be so no longer, and which do now. */
export interface DoubtedPairs {
  readonly gone: TermPairs;
  readonly come: TermPairs;
}

/** Whether all that the build before knew is still so, as far as can be told without looking through all words. */
export function areStillSo(before: Uint32Array, { gone, come }: DoubtedPairs): boolean {
  for (let at = 0; at < before.length; at += 3) {
    const key = keyOf(before[at] ?? 0, before[at + 1] ?? 0);
    const wasBeside = before[at + 2] === 1;
    if (wasBeside ? gone.has(key) && !come.has(key) : come.has(key)) return false;
  }
  return true;
}

/** A set of them. */
export interface TermPairs {
  add(first: number, second: number): void;
  /** @param key That of `keyOf`. */
  has(key: number): boolean;
}

export function termPairs(): TermPairs {
  const keys = new Set<number>();
  return {
    add: (first, second) => {
      keys.add(keyOf(first, second));
    },
    has: (key) => keys.has(key),
  };
}

/** No two of fewer than 2²⁶ terms have the same. */
function keyOf(first: number, second: number): number {
  return first * 2 ** 26 + second;
}
