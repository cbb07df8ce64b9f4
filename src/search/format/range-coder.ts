import { firstPlace } from "./first-place.ts";
import {
  type Coder,
  codeNumber,
  type FlagModel,
  type NumberModel,
  PRECISION,
  SEEN_BITS,
  TOP_BITS,
  UNKNOWN,
} from "./number-model.ts";

// Numbers in about as many bits as they are surprising: the range coder of LZMA, whose models learn
// from what came before (Igor Pavlov, LZMA specification, in the public domain).

/**
 * How fast a probability adapts, by how often its bit has come: by half of the difference at first, by a 32nd in
 * the end, given as powers of two.
 */
const RATES = Uint8Array.of(1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5);
const MOST_SEEN = RATES.length - 1;
const LOWEST_RANGE = 1 << 24;
/** Of a number's size, as `codeNumber` has them. */
const SIZE_BITS = 5;

/** What is known of a bit after it has come once more. */
function learnt(known: number, bit: 0 | 1): number {
  const seen = known & MOST_SEEN;
  const probability = known >>> SEEN_BITS;
  const rate = RATES[seen] ?? 0;
  const next =
    bit === 0
      ? probability + (((1 << PRECISION) - probability) >> rate)
      : probability - (probability >> rate);
  return (next << SEEN_BITS) | (seen < MOST_SEEN ? seen + 1 : seen);
}

export interface RangeEncoder {
  readonly coder: Coder;
  flag(value: boolean, model: FlagModel): void;
  /** A whole number from 0 up to 2³⁰. */
  number(value: number, model: NumberModel): void;
  below(value: number, limit: number): void;
  /** Nothing can be added after that. */
  bytes(): Uint8Array;
}

export function rangeEncoder(): RangeEncoder {
  let bytes = new Uint8Array(1 << 10);
  let length = 0;
  // In typed arrays: a closure's variable is allocated anew whenever it changes beyond 31 bits.
  const low = new Uint32Array(1);
  const range = Uint32Array.of(0xffffffff);

  function add(amount: number): void {
    const sum = ((low[0] ?? 0) + amount) >>> 0;
    low[0] = sum;
    if (sum < amount) carry();
  }
  /** A sum went beyond its 32 bits. The first byte of all can take the one that is carried. */
  function carry(): void {
    let at = length - 1;
    while (bytes[at] === 0xff) bytes[at--] = 0;
    bytes[at] = (bytes[at] ?? 0) + 1;
  }
  function shift(): void {
    put((low[0] ?? 0) >>> 24);
    low[0] = (low[0] ?? 0) << 8;
  }
  function put(byte: number): void {
    if (length === bytes.length) {
      const longer = new Uint8Array(length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length++] = byte;
  }
  function narrow(to: number): void {
    let left = to;
    while (left < LOWEST_RANGE) {
      left = (left << 8) >>> 0;
      shift();
    }
    range[0] = left;
  }
  const coder: Coder = {
    learnt(probabilities, at, bit) {
      const known = probabilities[at] ?? UNKNOWN;
      const all = range[0] ?? 0;
      const bound = (all >>> PRECISION) * (known >>> SEEN_BITS);
      probabilities[at] = learnt(known, bit);
      if (bit === 0) {
        narrow(bound);
      } else {
        add(bound);
        narrow(all - bound);
      }
      return bit;
    },
    plain(bit) {
      const half = (range[0] ?? 0) >>> 1;
      if (bit === 1) add(half);
      narrow(half);
      return bit;
    },
    among(ends, place) {
      const step = Math.floor((range[0] ?? 0) / (ends[ends.length - 1] ?? 1));
      const start = ends[place - 1] ?? 0;
      add(start * step);
      narrow(((ends[place] ?? 0) - start) * step);
      return place;
    },
    below(value, limit) {
      if (limit < 2) return 0;
      const step = Math.floor((range[0] ?? 0) / limit);
      add(value * step);
      narrow(step);
      return value;
    },
  };
  return {
    coder,
    flag: (value, model) => {
      coder.learnt(model, 0, value ? 1 : 0);
    },
    // What `codeNumber` does, with the state at hand that changes at each bit: most of an index is written here.
    number(value, { sizes, tops }) {
      const written = value + 1;
      const size = 31 - Math.clz32(written);
      const learntBits = SIZE_BITS + Math.min(size, TOP_BITS);
      let sum = low[0] ?? 0;
      let all = range[0] ?? 0;
      // In the tree of sizes, then among the numbers of that size.
      let node = 1;
      for (let step = 0; step < SIZE_BITS + size; step++) {
        if (step === SIZE_BITS) node = 1;
        const bit =
          (step < SIZE_BITS
            ? size >>> (SIZE_BITS - 1 - step)
            : written >>> (SIZE_BITS + size - 1 - step)) & 1;
        let bound = all >>> 1;
        if (step < learntBits) {
          const probabilities = step < SIZE_BITS ? sizes : tops;
          const at = step < SIZE_BITS ? node : (size << TOP_BITS) + node;
          const known = probabilities[at] ?? UNKNOWN;
          bound = (all >>> PRECISION) * (known >>> SEEN_BITS);
          probabilities[at] = learnt(known, bit === 1 ? 1 : 0);
          all = bit === 1 ? all - bound : bound;
        } else all = bound;
        if (bit === 1) {
          sum = (sum + bound) >>> 0;
          if (sum < bound) carry();
        }
        node = node * 2 + bit;
        while (all < LOWEST_RANGE) {
          all = (all << 8) >>> 0;
          put(sum >>> 24);
          sum = (sum << 8) >>> 0;
        }
      }
      low[0] = sum;
      range[0] = all;
    },
    below: (value, limit) => {
      coder.below(value, limit);
    },
    bytes() {
      for (let count = 0; count < 4; count++) shift();
      return bytes.slice(0, length);
    },
  };
}

export interface RangeDecoder {
  readonly coder: Coder;
  flag(model: FlagModel): boolean;
  number(model: NumberModel): number;
  below(limit: number): number;
}

/** Reads the numbers in their order, each with the model it was written with. */
export function rangeDecoder(bytes: Uint8Array): RangeDecoder {
  let at = 0;
  const code = new Uint32Array(1);
  const range = Uint32Array.of(0xffffffff);
  const shift = () => {
    code[0] = ((code[0] ?? 0) << 8) | (bytes[at++] ?? 0);
  };
  for (let count = 0; count < 4; count++) shift();
  function narrow(to: number): void {
    let left = to;
    while (left < LOWEST_RANGE) {
      left = (left << 8) >>> 0;
      shift();
    }
    range[0] = left;
  }
  const coder: Coder = {
    learnt(probabilities, at) {
      const known = probabilities[at] ?? UNKNOWN;
      const all = range[0] ?? 0;
      const bound = (all >>> PRECISION) * (known >>> SEEN_BITS);
      const rest = code[0] ?? 0;
      const bit = rest < bound ? 0 : 1;
      probabilities[at] = learnt(known, bit);
      if (bit === 0) {
        narrow(bound);
      } else {
        code[0] = rest - bound;
        narrow(all - bound);
      }
      return bit;
    },
    plain() {
      const half = (range[0] ?? 0) >>> 1;
      const rest = code[0] ?? 0;
      const bit = rest < half ? 0 : 1;
      if (bit === 1) code[0] = rest - half;
      narrow(half);
      return bit;
    },
    among(ends) {
      const last = ends[ends.length - 1] ?? 1;
      const step = Math.floor((range[0] ?? 0) / last);
      const rest = code[0] ?? 0;
      const at = Math.min(Math.floor(rest / step), last - 1);
      const place = firstPlace(ends, (end) => end > at);
      const start = ends[place - 1] ?? 0;
      code[0] = rest - start * step;
      narrow(((ends[place] ?? 0) - start) * step);
      return place;
    },
    below(_, limit) {
      if (limit < 2) return 0;
      const step = Math.floor((range[0] ?? 0) / limit);
      const rest = code[0] ?? 0;
      const value = Math.min(Math.floor(rest / step), limit - 1);
      code[0] = rest - value * step;
      narrow(step);
      return value;
    },
  };
  return {
    coder,
    flag: (model) => coder.learnt(model, 0, 0) === 1,
    number: (model) => codeNumber(coder, model) - 1,
    below: (limit) => coder.below(0, limit),
  };
}
