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

/** How fast a likelihood follows what comes: by a 16th of the way. */
const RATE = 4;
const LOWEST_RANGE = 1 << 24;

export interface RangeEncoder {
  flag(value: boolean, model: FlagModel): void;
  /** A whole number from 0 up to 2³⁰. */
  number(value: number, model: NumberModel): void;
  /** Nothing can be added after that. */
  bytes(): Uint8Array;
}

export function rangeEncoder(): RangeEncoder {
  const bytes: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  // The byte that a carry may yet reach, and how many bytes of 255 follow it.
  let cache = 0;
  let pending = 0;

  function shift(): void {
    if (low < 0xff000000 || low > 0xffffffff) {
      const carry = low > 0xffffffff ? 1 : 0;
      bytes.push((cache + carry) & 0xff);
      for (; pending > 0; pending--) bytes.push((0xff + carry) & 0xff);
      cache = (low >>> 24) & 0xff;
    } else pending++;
    low = (low % LOWEST_RANGE) * 256;
  }
  function narrow(): void {
    while (range < LOWEST_RANGE) {
      range = (range << 8) >>> 0;
      shift();
    }
  }
  const coder: BitCoder = {
    learnt(probabilities, at, bit) {
      const probability = probabilities[at] ?? HALF;
      const bound = (range >>> PRECISION) * probability;
      if (bit === 0) {
        range = bound;
        probabilities[at] = probability + (((1 << PRECISION) - probability) >> RATE);
      } else {
        low += bound;
        range -= bound;
        probabilities[at] = probability - (probability >> RATE);
      }
      narrow();
      return bit;
    },
    plain(bit) {
      range >>>= 1;
      if (bit === 1) low += range;
      narrow();
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
    bytes() {
      for (let at = 0; at < 5; at++) shift();
      // The first byte is always 0.
      return Uint8Array.from(bytes.slice(1));
    },
  };
}

export interface RangeDecoder {
  flag(model: FlagModel): boolean;
  number(model: NumberModel): number;
}

/** Reads the numbers in their order, each with the model it was written with. */
export function rangeDecoder(bytes: Uint8Array): RangeDecoder {
  let at = 0;
  let code = 0;
  let range = 0xffffffff;
  const next = () => bytes[at++] ?? 0;
  for (let count = 0; count < 4; count++) code = ((code << 8) | next()) >>> 0;
  function narrow(): void {
    while (range < LOWEST_RANGE) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | next()) >>> 0;
    }
  }
  const coder: BitCoder = {
    learnt(probabilities, at) {
      const probability = probabilities[at] ?? HALF;
      const bound = (range >>> PRECISION) * probability;
      const bit = code < bound ? 0 : 1;
      if (bit === 0) {
        range = bound;
        probabilities[at] = probability + (((1 << PRECISION) - probability) >> RATE);
      } else {
        code -= bound;
        range -= bound;
        probabilities[at] = probability - (probability >> RATE);
      }
      narrow();
      return bit;
    },
    plain() {
      range >>>= 1;
      const bit = code < range ? 0 : 1;
      if (bit === 1) code -= range;
      narrow();
      return bit;
    },
  };
  return {
    flag: (model) => coder.learnt(model, 0, 0) === 1,
    number: (model) => codeNumber(coder, model) - 1,
  };
}
