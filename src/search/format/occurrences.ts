import { type FlagModel, flagModel, type NumberModel, numberModel } from "./number-model.ts";
import { type RangeDecoder, type RangeEncoder, rangeDecoder, rangeEncoder } from "./range-coder.ts";
import type { Steps } from "./steps.ts";
import { rankOf, termNumber } from "./term-number.ts";
import type { Occurrences } from "./weights.ts";

/** Writes the places of a shard's terms, one term after the other. */
export function occurrencesWriter(): {
  term(number: number, fields: readonly Occurrences[]): void;
  bytes(): Uint8Array;
} {
  const to = rangeEncoder();
  const rank = numberModel();
  const models = modelsByField();
  return {
    term(number, fields) {
      to.number(rankOf(number), rank);
      fields.forEach((field, place) => {
        writeField(to, models(place), field);
      });
    },
    bytes: () => to.bytes(),
  };
}

/** Reads them, a term a call: a term of very many documents in more than one step. */
export function occurrencesReader(
  bytes: Uint8Array,
  fieldCount: number,
): () => Steps<{ readonly index: number; readonly fields: readonly Occurrences[] }> {
  const from = rangeDecoder(bytes);
  const rank = numberModel();
  const models = modelsByField();
  return function* () {
    const own = from.number(rank);
    const fields: Occurrences[] = [];
    for (let place = 0; place < fieldCount; place++) {
      fields.push(yield* readField(from, models(place)));
    }
    return { index: termNumber(fields, own), fields };
  };
}

/** What is alike in all postings of a field. */
interface FieldModels {
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

function modelsByField(): (place: number) => FieldModels {
  const all: FieldModels[] = [];
  return (place) => {
    const models = all[place] ?? fieldModels();
    all[place] = models;
    return models;
  };
}

function fieldModels(): FieldModels {
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

function writeField(
  to: RangeEncoder,
  models: FieldModels,
  { documents, counts, lengths }: Occurrences,
): void {
  to.number(documents.length, models.size);
  if (documents.length === 0) return;
  const rarity = 32 - Math.clz32((documents.at(-1) ?? 0) / documents.length);
  to.number(rarity, models.rarity);
  let [next, gapBefore, lengthBefore, countBefore] = [0, 1, 0, 0];
  for (let at = 0; at < documents.length; at++) {
    const gap = (documents[at] ?? 0) - next;
    const length = lengths[at] ?? 0;
    const count = counts[at] ?? 0;
    const isSame = length === lengthBefore && count === countBefore;
    to.number(gap, models.gap(rarity, gapBefore));
    to.flag(isSame, models.isSame(gap));
    if (!isSame) {
      to.number(length, models.length);
      to.flag(count === 1, models.isOnce);
      if (count > 1) to.number(count - 2, models.count);
    }
    next += gap + 1;
    gapBefore = gap;
    lengthBefore = length;
    countBefore = count;
  }
}

/** So many postings are read in one step: a millisecond's work. */
const STEP = 2048;

function* readField(from: RangeDecoder, models: FieldModels): Steps<Occurrences> {
  const size = from.number(models.size);
  const documents = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const lengths = new Uint32Array(size);
  if (size === 0) return { documents, counts, lengths };
  const rarity = from.number(models.rarity);
  let [next, gap, length, count] = [0, 1, 0, 0];
  for (let at = 0; at < size; at++) {
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
  return { documents, counts, lengths };
}
