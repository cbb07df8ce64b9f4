import type { FieldPlaces } from "../format/places.ts";
import type { Occurrences } from "../format/weights.ts";

/**
 * Places of one field as they are met, to be sorted by term; of those that are common, their documents alone.
 * @param isCommon 1 for each that is.
 */
export function placeLog(isCommon: Uint8Array) {
  const count = isCommon.length;
  // Four numbers each: a term, a document, then a place and a form, or how often the term stands there.
  let entries = new Uint32Array(1 << 12);
  let length = 0;
  /** @param third The place; of a common term, how often it stands in the document. */
  const add = (slot: number, document: number, third: number, form: number) => {
    if (length === entries.length) {
      const larger = new Uint32Array(length * 2);
      larger.set(entries);
      entries = larger;
    }
    entries[length++] = slot;
    entries[length++] = document;
    entries[length++] = third;
    entries[length++] = form;
  };
  return {
    add,
    bySlot(lengths: Uint32Array) {
      const ends = new Uint32Array(count + 1);
      for (let at = 0; at < length; at += 4) {
        const next = (entries[at] ?? 0) + 1;
        ends[next] = (ends[next] ?? 0) + 1;
      }
      for (let slot = 0; slot < count; slot++) {
        ends[slot + 1] = (ends[slot + 1] ?? 0) + (ends[slot] ?? 0);
      }
      const documents = new Uint32Array(length / 4);
      const thirds = new Uint32Array(length / 4);
      const forms = new Uint16Array(length / 4);
      for (let at = 0; at < length; at += 4) {
        const slot = entries[at] ?? 0;
        const to = ends[slot] ?? 0;
        documents[to] = entries[at + 1] ?? 0;
        thirds[to] = entries[at + 2] ?? 0;
        forms[to] = entries[at + 3] ?? 0;
        ends[slot] = to + 1;
      }
      const lengthsOf = (own: Uint32Array) => own.map((document) => lengths[document] ?? 0);
      // Each term's start has by now become its end.
      return (
        slot: number,
      ): { readonly occurrences: Occurrences; readonly places: FieldPlaces } => {
        const [start, end] = [ends[slot - 1] ?? 0, ends[slot] ?? 0];
        const third = thirds.subarray(start, end);
        if (isCommon[slot] === 1) {
          const own = documents.subarray(start, end);
          const places = { places: new Uint32Array(), forms: new Uint16Array() };
          return {
            occurrences: { documents: own, counts: third, lengths: lengthsOf(own) },
            places,
          };
        }
        const { own, counts } = counted(documents.subarray(start, end));
        const places = { places: third, forms: forms.subarray(start, end) };
        return { occurrences: { documents: own, counts, lengths: lengthsOf(own) }, places };
      };
    },
  };
}

/** @param places The documents of each place, ascending. */
function counted(places: Uint32Array): { readonly own: Uint32Array; readonly counts: Uint32Array } {
  const documents = new Uint32Array(places.length);
  const counts = new Uint32Array(places.length);
  let length = 0;
  for (const document of places) {
    if (length === 0 || documents[length - 1] !== document) documents[length++] = document;
    counts[length - 1] = (counts[length - 1] ?? 0) + 1;
  }
  return { own: documents.slice(0, length), counts: counts.slice(0, length) };
}
