import { sharedLength } from "./front-coded.ts";
import { type NumberModel, numberModel } from "./number-model.ts";
import { packBytes, packer, unpackBytes, unpacker } from "./packed.ts";
import { type RangeDecoder, type RangeEncoder, rangeDecoder, rangeEncoder } from "./range-coder.ts";
import type { Occurrences } from "./weights.ts";

// Where the terms of a shard stand in its documents: what a phrase is found by. It is a file of its own,
// so that whoever asks for no phrase does not load it.

/** Where a term stands in one field: by document, as the shard has them, then ascending. */
export interface FieldPlaces {
  /** How many words of the field stand before it. */
  readonly places: Uint32Array;
  /** Which of the term's words it is there. */
  readonly forms: Uint16Array;
}

/** With the documents, and how often it stands in each. */
export interface PlacedField extends FieldPlaces, Pick<Occurrences, "documents" | "counts"> {}

export interface TermPlaces {
  /** The words of the term, folded. */
  readonly forms: readonly string[];
  /** By field: title, page, text. */
  readonly fields: readonly FieldPlaces[];
}

/** A word that stands more often tells so little of a phrase that its places are not worth their bytes. */
export const MOST_PLACES = 1 << 14;

/** Whether the file has a term's places. */
export function hasPlaces(fields: readonly Occurrences[]): boolean {
  let count = 0;
  for (const { counts } of fields) {
    for (let at = 0; at < counts.length && count <= MOST_PLACES; at++) count += counts[at] ?? 0;
  }
  return count <= MOST_PLACES;
}

export interface PlacedTerm {
  readonly term: string;
  readonly fields: readonly Occurrences[];
}

/** `placesOf` is asked for those terms only that have any there. */
export function encodePlaces(
  terms: readonly PlacedTerm[],
  placesOf: (at: number) => TermPlaces,
): string {
  const to = packer();
  const write = rangeEncoder();
  const form = numberModel();
  terms.forEach(({ term, fields }, at) => {
    if (!hasPlaces(fields)) return;
    const own = placesOf(at);
    to.number(own.forms.length === 1 && own.forms[0] === term ? 0 : own.forms.length);
    if (own.forms.length > 1 || own.forms[0] !== term) {
      for (const each of own.forms) {
        const shared = sharedLength(term, each);
        to.number(shared);
        to.text(each.slice(shared));
      }
    }
    const formModel = own.forms.length > 1 ? form : undefined;
    fields.forEach((field, place) => {
      const known = own.fields[place];
      if (known) writeField(write, field, known, formModel);
    });
  });
  to.text(packBytes(write.bytes()));
  return to.packed();
}

/** As `TermPlaces`. */
export interface Placed {
  readonly forms: readonly string[];
  readonly fields: readonly PlacedField[];
}

/** By term, for those that have them. `terms` are the shard's. */
export function decodePlaces(
  data: string,
  terms: readonly PlacedTerm[],
): ReadonlyMap<string, Placed> {
  const from = unpacker(data);
  const placed = terms.filter(({ fields }) => hasPlaces(fields));
  const forms = placed.map(({ term }) => {
    const count = from.number();
    if (count === 0) return [term];
    return Array.from({ length: count }, () => term.slice(0, from.number()) + from.text());
  });
  const read = rangeDecoder(unpackBytes(from.text()));
  const form = numberModel();
  return new Map(
    placed.map(({ term, fields }, at) => {
      const own = forms[at] ?? [];
      const formModel = own.length > 1 ? form : undefined;
      return [term, { forms: own, fields: fields.map((each) => readField(read, each, formModel)) }];
    }),
  );
}

/** Several shards' places in one file, and those of one of them out of it. */
export function placesFile(shards: readonly string[]): string {
  const to = packer();
  for (const each of shards) to.text(each);
  return to.packed();
}

export function placesOfShard(file: string, at: number): string {
  const from = unpacker(file);
  for (let before = 0; before < at; before++) from.text();
  return from.text();
}

function writeField(
  to: RangeEncoder,
  { counts, lengths }: Occurrences,
  { places, forms }: FieldPlaces,
  form: NumberModel | undefined,
): void {
  let place = 0;
  counts.forEach((count, document) => {
    let next = 0;
    for (let left = count; left > 0; left--, place++) {
      const at = places[place] ?? 0;
      // As many words as there are places left stand at it or behind it.
      to.below(at - next, (lengths[document] ?? 0) - next - left + 1);
      if (form) to.number(forms[place] ?? 0, form);
      next = at + 1;
    }
  });
}

function readField(
  from: RangeDecoder,
  { documents, counts, lengths }: Occurrences,
  form: NumberModel | undefined,
): PlacedField {
  const size = counts.reduce((sum, count) => sum + count, 0);
  const places = new Uint32Array(size);
  const forms = new Uint16Array(size);
  let place = 0;
  counts.forEach((count, document) => {
    let next = 0;
    for (let left = count; left > 0; left--, place++) {
      const at = next + from.below((lengths[document] ?? 0) - next - left + 1);
      places[place] = at;
      if (form) forms[place] = from.number(form);
      next = at + 1;
    }
  });
  return { documents, counts, places, forms };
}
