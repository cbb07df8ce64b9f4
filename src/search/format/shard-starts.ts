import { sharedLength } from "./front-coded.ts";
import { type NumberModel, numberModel } from "./number-model.ts";
import { rangeDecoder, rangeEncoder } from "./range-coder.ts";
import type { Steps } from "./steps.ts";

/** By shard. */
export interface ShardStarts {
  /** A shard holds the words from its start up to the next one's. Sorted; the first is empty. */
  readonly starts: readonly string[];
  /** ⌊log₂⌋ of the number of documents that the commonest term of the shard stands in. */
  readonly frequencies: readonly number[];
}

// Every search loads them, thousands on a large site: in fewer bytes than a host's gzip makes of plain ones.

/** What is alike in all of them. */
interface Models {
  readonly shared: NumberModel;
  readonly length: NumberModel;
  /** How far its first letter is from that of the one before, which is less. */
  readonly step: NumberModel;
  readonly letter: NumberModel;
  readonly frequency: NumberModel;
}

export function encodeStarts({ starts, frequencies }: ShardStarts): Uint8Array {
  const to = rangeEncoder();
  const models = newModels();
  let before = "";
  starts.forEach((start, place) => {
    const shared = sharedLength(before, start);
    to.number(before.length - shared, models.shared);
    to.number(start.length - shared, models.length);
    for (let at = shared; at < start.length; at++) {
      const [least, model] = leastAt(at, { before, shared }, models);
      to.number((start.charCodeAt(at) - least) & UNIT, model);
    }
    to.number(frequencies[place] ?? 0, models.frequency);
    before = start;
  });
  return to.bytes();
}

/** So many are read in one step. */
const STEP = 256;

export function* decodeStarts(bytes: Uint8Array, count: number): Steps<ShardStarts> {
  const from = rangeDecoder(bytes);
  const models = newModels();
  let before = "";
  const [starts, frequencies]: [string[], number[]] = [[], []];
  for (let place = 0; place < count; place++) {
    if (place % STEP === STEP - 1) yield;
    const shared = before.length - from.number(models.shared);
    const end = shared + from.number(models.length);
    let start = before.slice(0, shared);
    for (let at = shared; at < end; at++) {
      const [least, model] = leastAt(at, { before, shared }, models);
      start += String.fromCharCode((least + from.number(model)) & UNIT);
    }
    before = start;
    starts.push(start);
    frequencies.push(from.number(models.frequency));
  }
  return { starts, frequencies };
}

const UNIT = 0xffff;
const A = 97;

/** What a letter is counted from: where the word before has another, that one; or else the first of the alphabet. */
function leastAt(
  at: number,
  { before, shared }: { readonly before: string; readonly shared: number },
  { step, letter }: Models,
): readonly [least: number, model: NumberModel] {
  return at === shared && at < before.length ? [before.charCodeAt(at), step] : [A, letter];
}

function newModels(): Models {
  const [shared, length, step] = [numberModel(), numberModel(), numberModel()];
  return { shared, length, step, letter: numberModel(), frequency: numberModel() };
}
