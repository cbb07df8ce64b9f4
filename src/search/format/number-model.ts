/** The number of bits in a probability. */
export const PRECISION = 12;
/** Below them stands how often a bit has come by now, up to 15: what little is known of adapts fast. */
export const SEEN_BITS = 4;
/** What is known of a bit that has never come: it is as likely to be set as not. */
export const UNKNOWN = 1 << (PRECISION - 1 + SEEN_BITS);

/** How likely each bit of a number is to be set, as learnt so far. Both sides begin with new ones. */
export interface NumberModel {
  readonly sizes: Uint16Array;
  readonly tops: Uint16Array;
}

export function numberModel(): NumberModel {
  return {
    sizes: new Uint16Array(64).fill(UNKNOWN),
    tops: new Uint16Array(32 << TOP_BITS).fill(UNKNOWN),
  };
}

/** The same of a yes or no. */
export type FlagModel = Uint16Array;

export function flagModel(): FlagModel {
  return new Uint16Array(1).fill(UNKNOWN);
}

/** A number's highest bits below the first are learnt, the rest are noise. */
export const TOP_BITS = 4;

/** Writes what it is given, or reads one and gives that. */
export interface Coder {
  learnt(probabilities: Uint16Array, at: number, bit: 0 | 1): 0 | 1;
  plain(bit: 0 | 1): 0 | 1;
  /** One of several, as likely as its share is wide: `ends` ascend, and the last is less than 2¹⁶. */
  among(ends: Uint16Array, place: number): number;
  /** A whole number from 0 up to `limit`, that itself left out, each as likely. At most 2²⁴. */
  below(value: number, limit: number): number;
}

/**
 * Writes a number above 0, or reads one: how many bits it has below its highest, as a walk down a tree,
 * then those bits.
 */
export function codeNumber(coder: Coder, { sizes, tops }: NumberModel, value = 0): number {
  const written = 31 - Math.clz32(value);
  let node = 1;
  for (let level = 4; level >= 0; level--) {
    node = node * 2 + coder.learnt(sizes, node, bitOf(written, level));
  }
  const size = node - 32;
  let number = 1;
  for (let level = size - 1; level >= 0; level--) {
    const bit = bitOf(value, level);
    const isTop = size - level <= TOP_BITS;
    number =
      number * 2 +
      (isTop ? coder.learnt(tops, (size << TOP_BITS) + number, bit) : coder.plain(bit));
  }
  return number;
}

function bitOf(value: number, level: number): 0 | 1 {
  return ((value >>> level) & 1) === 1 ? 1 : 0;
}
