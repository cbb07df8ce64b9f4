import type { FieldPlaces } from "../format/places.ts";
import type { Occurrences } from "../format/weights.ts";

/** The terms of one field as its documents are read, in typed arrays that grow in place. */
export interface FieldLog {
  /** The next document: what is added from now on belongs to it. */
  begin(): void;
  /** A word whose term has that number, and which of the term's words it is. */
  add(term: number, form: number): void;
  /**
   * Words that follow one another in a document, by their terms: where the first is marked with 1 in `marks`
   * and the second with 2, or both with 3.
   */
  eachPair(marks: Uint8Array, visit: (first: number, second: number) => void): void;
  /** By term; `termCount` is above every number of a term. Nothing can be added after that. */
  byTerm(termCount: number): OccurrencesByTerm;
  /** How many words the field has in each document. */
  lengths(): Uint32Array;
  /** And in all of them. */
  total(): number;
}

export interface OccurrencesByTerm {
  /** In how many documents. */
  count(term: number): number;
  /** The first of these; infinite where there is none. */
  first(term: number): number;
  of(term: number): Occurrences;
  /** Where it stands in these documents. */
  places(term: number): FieldPlaces;
}

export function fieldLog(): FieldLog {
  let documentCount = 0;
  let length = 0;
  // By document: its first entry, and how many words it has.
  let starts = new Uint32Array(64);
  let lengths = new Uint32Array(64);
  // By entry, that is by term of a document.
  let terms = new Uint32Array(64);
  let counts = new Uint32Array(64);
  // By word: its term, and which of the term's words it is.
  let said = new Uint32Array(64);
  let forms = new Uint16Array(64);
  let wordCount = 0;
  // By term: its newest entry. An entry before the document's first is of another document.
  let newest = new Uint32Array(64);
  let first = 0;
  return {
    begin() {
      if (documentCount === starts.length) {
        starts = grown(starts);
        lengths = grown(lengths);
      }
      first = length;
      starts[documentCount++] = first;
    },
    add(term, form) {
      lengths[documentCount - 1] = (lengths[documentCount - 1] ?? 0) + 1;
      if (wordCount === said.length) {
        said = grown(said);
        forms = copied(forms, new Uint16Array(forms.length * 2));
      }
      said[wordCount] = term;
      forms[wordCount++] = form;
      while (term >= newest.length) newest = grown(newest);
      const known = newest[term] ?? 0;
      if (known >= first && known < length && terms[known] === term) {
        counts[known] = (counts[known] ?? 0) + 1;
        return;
      }
      if (length === terms.length) {
        terms = grown(terms);
        counts = grown(counts);
      }
      newest[term] = length;
      terms[length] = term;
      counts[length++] = 1;
    },
    eachPair(marks, visit) {
      let word = 0;
      for (let document = 0; document < documentCount; document++) {
        const end = word + (lengths[document] ?? 0);
        let before = 0;
        for (; word < end; word++) {
          const mark = marks[said[word] ?? 0] ?? 0;
          if ((mark & 2 & (before << 1)) > 0) visit(said[word - 1] ?? 0, said[word] ?? 0);
          before = mark;
        }
      }
    },
    byTerm(termCount) {
      const words = { lengths, said, forms, documentCount, wordCount };
      const log = { starts, lengths, terms, counts, documentCount, length };
      const empty = new Uint32Array();
      // Sorted by term below; the log itself is no longer needed.
      [starts, terms, counts, newest] = [empty, empty, empty, empty];
      const byTerm = sortedByTerm(log, termCount);
      let places: ((term: number) => FieldPlaces) | undefined;
      return {
        ...byTerm,
        places(term) {
          places ??= placesByTerm(words, termCount);
          return places(term);
        },
      };
    },
    lengths: () => lengths.slice(0, documentCount),
    total: () => lengths.reduce((sum, each) => sum + each, 0),
  };
}

interface Log {
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  readonly documentCount: number;
  readonly length: number;
}

/** A counting sort, which leaves the documents of a term in their order. */
function sortedByTerm(log: Log, termCount: number): Omit<OccurrencesByTerm, "places"> {
  const { starts, lengths, documentCount, length } = log;
  const ends = new Uint32Array(termCount + 1);
  for (let entry = 0; entry < length; entry++) {
    const next = (log.terms[entry] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  }
  const documents = new Uint32Array(length);
  const counts = new Uint32Array(length);
  let document = -1;
  for (let entry = 0; entry < length; entry++) {
    while (document + 1 < documentCount && (starts[document + 1] ?? 0) <= entry) document++;
    const term = log.terms[entry] ?? 0;
    const place = ends[term] ?? 0;
    documents[place] = document;
    counts[place] = log.counts[entry] ?? 0;
    ends[term] = place + 1;
  }
  // Each term's start has by now become its end.
  const startOf = (term: number) => ends[term - 1] ?? 0;
  const endOf = (term: number) => ends[term] ?? 0;
  return {
    count: (term) => endOf(term) - startOf(term),
    first: (term) =>
      endOf(term) > startOf(term) ? (documents[startOf(term)] ?? 0) : Number.POSITIVE_INFINITY,
    of(term) {
      const own = documents.subarray(startOf(term), endOf(term));
      const ownLengths = new Uint32Array(own.length);
      for (let at = 0; at < own.length; at++) ownLengths[at] = lengths[own[at] ?? 0] ?? 0;
      return {
        documents: own,
        counts: counts.subarray(startOf(term), endOf(term)),
        lengths: ownLengths,
      };
    },
  };
}

interface Words {
  readonly lengths: Uint32Array;
  readonly said: Uint32Array;
  readonly forms: Uint16Array;
  readonly documentCount: number;
  readonly wordCount: number;
}

/** Likewise, of the words. */
function placesByTerm(
  { lengths, said, forms, documentCount, wordCount }: Words,
  termCount: number,
): (term: number) => FieldPlaces {
  const ends = new Uint32Array(termCount + 1);
  for (let word = 0; word < wordCount; word++) {
    const next = (said[word] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  }
  const places = new Uint32Array(wordCount);
  const own = new Uint16Array(wordCount);
  let word = 0;
  for (let document = 0; document < documentCount; document++) {
    const length = lengths[document] ?? 0;
    for (let at = 0; at < length; at++, word++) {
      const term = said[word] ?? 0;
      const place = ends[term] ?? 0;
      places[place] = at;
      own[place] = forms[word] ?? 0;
      ends[term] = place + 1;
    }
  }
  return (term) => {
    const [start, end] = [ends[term - 1] ?? 0, ends[term] ?? 0];
    return { places: places.subarray(start, end), forms: own.subarray(start, end) };
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return copied(array, new Uint32Array(array.length * 2));
}

function copied<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
