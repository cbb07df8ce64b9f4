import { type FlagModel, flagModel, type NumberModel, numberModel } from "./number-model.ts";
import { unpackBytes } from "./packed.ts";
import { type RangeDecoder, rangeDecoder } from "./range-coder.ts";
import type { Steps } from "./steps.ts";
import { termNumber } from "./term-number.ts";
import type { Occurrences } from "./weights.ts";

// A term of very many documents is written in blocks, each by itself: where a page changes, all the others are as they were.

/** A field with more postings is in blocks. */
export const MOST_TOGETHER = 1 << 12;

/** So many documents make a block where nearly each has the term; more where fewer have it. */
export const BLOCK = 1 << 11;

/**
 * Reads what `occurrencesWriter` wrote, a term a call: a term of very many documents in more than one step.
 * @param nextBlock Is asked for the blocks one after the other.
 */
export function occurrencesReader(
  bytes: Uint8Array,
  fieldCount: number,
  nextBlock: () => string,
): () => Steps<{ readonly index: number; readonly fields: readonly Occurrences[] }> {
  const from = rangeDecoder(bytes);
  const rank = numberModel();
  const models = modelsByField();
  return function* () {
    const own = from.number(rank);
    const fields: Occurrences[] = [];
    for (let place = 0; place < fieldCount; place++) {
      fields.push(yield* readField(from, models(place), nextBlock));
    }
    return { index: termNumber(fields, own), fields };
  };
}

/** What is alike in all postings of a field. */
export interface FieldModels {
  readonly size: NumberModel;
  readonly rarity: NumberModel;
  /** Gaps between documents are like those of other terms as rare; a section's neighbours often follow it. */
  gap(rarity: number, gapBefore: number): NumberModel;
  /** Sections of one page have the page's title in common. */
  isSame(gap: number): FlagModel;
  readonly length: NumberModel;
  readonly isOnce: FlagModel;
  readonly count: NumberModel;
}

export function modelsByField(): (place: number) => FieldModels {
  const all: FieldModels[] = [];
  return (place) => {
    const models = all[place] ?? fieldModels();
    all[place] = models;
    return models;
  };
}

export function fieldModels(): FieldModels {
  const gaps: NumberModel[] = [];
  const same = [flagModel(), flagModel()] as const;
  return {
    size: numberModel(),
    rarity: numberModel(),
    gap(rarity, gapBefore) {
      const place = rarity * 2 + (gapBefore === 0 ? 1 : 0);
      const model = gaps[place] ?? numberModel();
      gaps[place] = model;
      return model;
    },
    isSame: (gap) => same[gap === 0 ? 1 : 0],
    length: numberModel(),
    isOnce: flagModel(),
    count: numberModel(),
  };
}

/** A block learns its gaps by itself: how rare its term is has no part in its text. */
export const OWN = 0;

export interface Coding {
  readonly models: FieldModels;
  readonly rarity: number;
}

/** So many postings are read in one step: a millisecond's work. */
const STEP = 2048;

function* readField(
  from: RangeDecoder,
  models: FieldModels,
  nextBlock: () => string,
): Steps<Occurrences> {
  const size = from.number(models.size);
  const field = {
    documents: new Uint32Array(size),
    counts: new Uint32Array(size),
    lengths: new Uint32Array(size),
  };
  if (size === 0) return field;
  const rarity = from.number(models.rarity);
  if (size <= MOST_TOGETHER) {
    yield* readPostings(from, field, { models, rarity, start: 0, end: size, base: 0 });
    return field;
  }
  for (let start = 0, base = 0; start < size; base += BLOCK * 2 ** rarity) {
    const block = rangeDecoder(unpackBytes(nextBlock()));
    const own = fieldModels();
    const end = start + block.number(own.size);
    yield* readPostings(block, field, { models: own, rarity: OWN, start, end, base });
    start = end;
  }
  return field;
}

function* readPostings(
  from: RangeDecoder,
  { documents, counts, lengths }: Occurrences,
  {
    models,
    rarity,
    start,
    end,
    base,
  }: Coding & { readonly start: number; readonly end: number; readonly base: number },
): Steps<void> {
  let [next, gap, length, count] = [base, 1, 0, 0];
  for (let at = start; at < end; at++) {
    if (at % STEP === STEP - 1) yield;
    gap = from.number(models.gap(rarity, gap));
    if (!from.flag(models.isSame(gap))) {
      length = from.number(models.length);
      count = from.flag(models.isOnce) ? 1 : from.number(models.count) + 2;
    }
    documents[at] = next + gap;
    lengths[at] = length;
    counts[at] = count;
    next += gap + 1;
  }
}
