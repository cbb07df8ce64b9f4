import { firstPlace } from "./first-place.ts";
import { numberModel } from "./number-model.ts";
import {
  BLOCK,
  type Coding,
  fieldModels,
  MOST_TOGETHER,
  modelsByField,
  OWN,
} from "./occurrences.ts";
import { packBytes } from "./packed.ts";
import { type RangeEncoder, rangeEncoder } from "./range-coder.ts";
import { rankOf } from "./term-number.ts";
import type { Occurrences } from "./weights.ts";

/** Writes the places of a shard's terms, one term after the other. */
export function occurrencesWriter(): {
  term(number: number, fields: readonly (Occurrences | FieldInBlocks)[]): void;
  bytes(): Uint8Array;
  /** Of all terms, in order. */
  readonly blocks: readonly string[];
} {
  const to = rangeEncoder();
  const rank = numberModel();
  const models = modelsByField();
  const blocks: string[] = [];
  return {
    term(number, fields) {
      to.number(rankOf(number), rank);
      fields.forEach((field, place) => {
        const own = models(place);
        const written = inBlocks(field);
        if ("blocks" in written) {
          to.number(sizeOf(written.blocks), own.size);
          to.number(written.rarity, own.rarity);
          for (const { text } of written.blocks) blocks.push(text);
          return;
        }
        const size = written.documents.length;
        to.number(size, own.size);
        if (size === 0) return;
        const rarity = rarityOf(written.documents.at(-1) ?? 0, size);
        to.number(rarity, own.rarity);
        writePostings(to, written, { models: own, rarity });
      });
    },
    bytes: () => to.bytes(),
    blocks,
  };
}

/** A field with so many postings that they are in blocks. */
export interface FieldInBlocks {
  readonly rarity: number;
  /** Of as many documents each, from the first one on: those in the midst may have no posting, the last one has. */
  readonly blocks: readonly Block[];
}

export interface Block {
  /** Depends on nothing but the block's own postings, and where among its documents they are. */
  readonly text: string;
  /** How many postings it has. */
  readonly size: number;
  /** The document of the last of them; 0 where there is none. */
  readonly last: number;
}

/** How many documents a block has. */
export function blockWidth(rarity: number): number {
  return BLOCK * 2 ** rarity;
}

/** Where the field has so many postings. */
export function inBlocks<T extends Occurrences | FieldInBlocks>(field: T): T | FieldInBlocks {
  if ("blocks" in field || field.documents.length <= MOST_TOGETHER) return field;
  const { documents } = field;
  const last = documents.at(-1) ?? 0;
  const rarity = rarityOf(last, documents.length);
  const count = Math.floor(last / blockWidth(rarity)) + 1;
  const blocks = Array.from({ length: count }, (_, nth) => blockOf(field, nth, rarity));
  return { rarity, blocks };
}

/**
 * Of a field that had others in some documents.
 * @param own Has the postings of all blocks with such a document.
 * @param changed These documents.
 * @returns Undefined where it would now be written in other blocks, or in none.
 */
export function patchBlocks(
  { rarity, blocks }: FieldInBlocks,
  own: Occurrences,
  changed: readonly number[],
): FieldInBlocks | undefined {
  const patched = [...blocks];
  const none = {
    documents: new Uint32Array(),
    counts: new Uint32Array(),
    lengths: new Uint32Array(),
  };
  for (const nth of new Set(changed.map((document) => Math.floor(document / blockWidth(rarity))))) {
    while (patched.length < nth) patched.push(blockOf(none, 0, rarity));
    patched[nth] = blockOf(own, nth, rarity);
  }
  while (patched.at(-1)?.size === 0) patched.pop();
  const size = sizeOf(patched);
  const last = patched.at(-1)?.last ?? 0;
  const isAsBefore = size > MOST_TOGETHER && rarityOf(last, size) === rarity;
  return isAsBefore ? { rarity, blocks: patched } : undefined;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/**
 * About how many bits a gap between its documents takes.
 * @param last The last of them.
 */
function rarityOf(last: number, size: number): number {
  return 32 - Math.clz32(last / size);
}

function blockOf({ documents, counts, lengths }: Occurrences, nth: number, rarity: number): Block {
  const base = nth * blockWidth(rarity);
  const start = firstPlace(documents, (document) => document >= base);
  const end = firstPlace(documents, (document) => document >= base + blockWidth(rarity));
  const text = encodeBlock({
    documents: documents.subarray(start, end).map((document) => document - base),
    counts: counts.subarray(start, end),
    lengths: lengths.subarray(start, end),
  });
  return { text, size: end - start, last: start < end ? (documents[end - 1] ?? 0) : 0 };
}

function encodeBlock(block: Occurrences): string {
  const to = rangeEncoder();
  const models = fieldModels();
  to.number(block.documents.length, models.size);
  writePostings(to, block, { models, rarity: OWN });
  return packBytes(to.bytes());
}

function writePostings(
  to: RangeEncoder,
  { documents, counts, lengths }: Occurrences,
  { models, rarity }: Coding,
): void {
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
