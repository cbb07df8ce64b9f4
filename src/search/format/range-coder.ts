import {
  type BitCoder,
  codeNumber,
  type FlagModel,
  HALF,
  type NumberModel,
  PRECISION,
} from "./number-model.ts";

// Numbers in about as many bits as they are surprising: the range coder of LZMA, whose models learn
// from what came before (Igor Pavlov, LZMA specification, in the public domain).

/** How fast a probability adapts: by a 16th of the difference. */
const RATE = 4;
const LOWEST_RANGE = 1 << 24;

export interface RangeEncoder {
  flag(value: boolean, model: FlagModel): void;
  /** A whole number from 0 up to 2³⁰. */
  number(value: number, model: NumberModel): void;
  /** A whole number from 0 up to `limit`, that itself left out, each as likely. At most 2²⁴. */
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
    if (sum >= amount) return;
    // The sum went beyond its 32 bits. The first byte of all can take the one that is carried.
    let at = length - 1;
    while (bytes[at] === 0xff) bytes[at--] = 0;
    bytes[at] = (bytes[at] ?? 0) + 1;
  }
  function shift(): void {
    if (length === bytes.length) {
      const longer = new Uint8Array(length * 2);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length++] = (low[0] ?? 0) >>> 24;
    low[0] = (low[0] ?? 0) << 8;
  }
  function narrow(to: number): void {
    let left = to;
    while (left < LOWEST_RANGE) {
      left = (left << 8) >>> 0;
      shift();
    }
    range[0] = left;
  }
  const coder: BitCoder = {
    learnt(probabilities, at, bit) {
      const probability = probabilities[at] ?? HALF;
      const all = range[0] ?? 0;
      const bound = (all >>> PRECISION) * probability;
      if (bit === 0) {
        probabilities[at] = probability + (((1 << PRECISION) - probability) >> RATE);
        narrow(bound);
      } else {
        add(bound);
        probabilities[at] = probability - (probability >> RATE);
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
  };
  return {
    flag: (value, model) => {
      coder.learnt(model, 0, value ? 1 : 0);
    },
    number: (value, model) => {
      codeNumber(coder, model, value + 1);
    },
    below(value, limit) {
      if (limit < 2) return;
      const step = Math.floor((range[0] ?? 0) / limit);
      add(value * step);
      narrow(step);
    },
    bytes() {
      for (let count = 0; count < 4; count++) shift();
      return bytes.slice(0, length);
    },
  };
}

export interface RangeDecoder {
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
  const coder: BitCoder = {
    learnt(probabilities, at) {
      const probability = probabilities[at] ?? HALF;
      const all = range[0] ?? 0;
      const bound = (all >>> PRECISION) * probability;
      const rest = code[0] ?? 0;
      if (rest < bound) {
        probabilities[at] = probability + (((1 << PRECISION) - probability) >> RATE);
        narrow(bound);
        return 0;
      }
      code[0] = rest - bound;
      probabilities[at] = probability - (probability >> RATE);
      narrow(all - bound);
      return 1;
    },
    plain() {
      const half = (range[0] ?? 0) >>> 1;
      const rest = code[0] ?? 0;
      const bit = rest < half ? 0 : 1;
      if (bit === 1) code[0] = rest - half;
      narrow(half);
      return bit;
    },
  };
  return {
    flag: (model) => coder.learnt(model, 0, 0) === 1,
    number: (model) => codeNumber(coder, model) - 1,
    below(limit) {
      if (limit < 2) return 0;
      const step = Math.floor((range[0] ?? 0) / limit);
      const rest = code[0] ?? 0;
      const value = Math.min(Math.floor(rest / step), limit - 1);
      code[0] = rest - value * step;
      narrow(step);
      return value;
    },
  };
}
