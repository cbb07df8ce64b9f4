import { fieldNames } from "../format/documents.ts";
import { MOST_PLACES, type TermPlaces } from "../format/places.ts";
import type { Occurrences } from "../format/weights.ts";
import type { Counts } from "./counts.ts";
import type { PageWords } from "./page-words.ts";
import { placeLog } from "./place-log.ts";

/** All places of one term. */
export interface GatheredTerm {
  readonly fields: readonly Occurrences[];
  readonly places: TermPlaces;
}

/** What words written in these numbers say. */
export interface Said {
  /** By number of a written word: its one term, or less than 0: `SEVERAL`, or else none. */
  readonly termOf: Int32Array;
  /** Of a written word, all of them. */
  termsOf(word: number): readonly number[];
}

const NONE = -1;
export const SEVERAL = -2;

export function saidBy({
  written,
  surfaces,
}: {
  readonly written: Pick<Counts["written"], "surfaces">;
  readonly surfaces: Pick<Counts["surfaces"], "terms">;
}): Said {
  const termsOf = (word: number) => surfaces.terms[written.surfaces[word] ?? 0] ?? [];
  const termOf = new Int32Array(written.surfaces.length);
  written.surfaces.forEach((surface, word) => {
    const own = surfaces.terms[surface] ?? [];
    termOf[word] = own.length > 1 ? SEVERAL : (own[0] ?? NONE);
  });
  return { termOf, termsOf };
}

/** Goes through the fields of a page's documents, in their order. */
export function eachField(
  words: PageWords,
  visit: (own: PageWords, field: number, document: number) => void,
): void {
  let count = 0;
  for (let at = 0; at < words.length; count++) {
    const start = at + 1;
    at = start + (words[at] ?? 0);
    const field = count % fieldNames.length;
    visit(words.subarray(start, at), field, (count - field) / fieldNames.length);
  }
}

/** Goes through the terms of some words, in their order. */
export function eachTerm(
  words: PageWords,
  { termOf, termsOf }: Said,
  visit: (term: number, word: number) => void,
): void {
  for (const word of words) {
    const term = termOf[word] ?? NONE;
    if (term >= 0) visit(term, word);
    else if (term === SEVERAL) for (const each of termsOf(word)) visit(each, word);
  }
}

/** What is looked for in: all words of all pages. */
export interface Gatherable extends Pick<Counts, "pages" | "written" | "surfaces" | "lengths"> {
  readonly terms: Pick<Counts["terms"], "terms">;
  readonly said: Said;
}

export interface TermFinder {
  /** Looks for several at once, which takes hardly longer than for one. */
  expect(terms: Iterable<number>): void;
  of(term: number): GatheredTerm;
}

/** Finds terms once. */
export function termFinder(counts: Gatherable): TermFinder {
  const found = new Map<number, GatheredTerm>();
  const expect = (terms: Iterable<number>) => {
    const lacking = new Set([...terms].filter((term) => !found.has(term)));
    if (lacking.size === 0) return;
    for (const [term, own] of gather(lacking, counts)) found.set(term, own);
  };
  return {
    expect,
    of(term) {
      expect([term]);
      return found.get(term) ?? { fields: [], places: { forms: [], fields: [] } };
    },
  };
}

/** Finds all places of some terms in one walk through all words. */
function gather(
  wanted: ReadonlySet<number>,
  { pages, terms, lengths, surfaces, written, said }: Gatherable,
): ReadonlyMap<number, GatheredTerm> {
  // One more than the place among those that are wanted; 0 for all others.
  const slots = new Uint32Array(terms.terms.length);
  let count = 0;
  for (const term of wanted) slots[term] = ++count;
  // By written word: that of its one term.
  const slotOf = said.termOf.map((term) => (term < 0 ? term : (slots[term] ?? 0)));
  const isCommon = commonAmong(wanted, { written, said });
  const logs = fieldNames.map(() => placeLog(isCommon));
  const forms = formNumbers(count, surfaces.words);
  // Common terms of the field that is gone through, and by slot how often it has each.
  const met = new Uint32Array(count);
  const times = new Uint32Array(count);
  let first = 0;
  pages.words.forEach((words, page) => {
    const count = pages.documents[page] ?? 0;
    // A walk through millions of words: `eachField` and `eachTerm` take three times as long.
    let at = 0;
    for (let field = 0; field < count * logs.length; field++) {
      const log = logs[field % logs.length];
      const document = first + Math.floor(field / logs.length);
      let place = 0;
      let metCount = 0;
      const end = at + 1 + (words[at] ?? 0);
      for (at++; at < end; at++) {
        const word = words[at] ?? 0;
        const own = slotOf[word] ?? NONE;
        if (own === 0) place++;
        else if (own !== NONE) {
          const several = own === SEVERAL ? said.termsOf(word) : undefined;
          for (let nth = 0; nth < (several?.length ?? 1); nth++, place++) {
            const slot = (several ? (slots[several[nth] ?? 0] ?? 0) : own) - 1;
            if (slot < 0) continue;
            if (isCommon[slot] === 1) {
              const before = times[slot] ?? 0;
              if (before === 0) met[metCount++] = slot;
              times[slot] = before + 1;
            } else {
              log?.add(slot, document, place, forms.of(slot, written.surfaces[word] ?? 0, nth));
            }
          }
        }
      }
      for (let nth = 0; nth < metCount; nth++) {
        const slot = met[nth] ?? 0;
        log?.add(slot, document, times[slot] ?? 0, 0);
        times[slot] = 0;
      }
    }
    first += count;
  });
  const fields = logs.map((log, field) => log.bySlot(lengths[field] ?? new Uint32Array()));
  return new Map(
    [...wanted].map((term, slot) => {
      const own = fields.map((field) => field(slot));
      return [
        term,
        {
          fields: own.map(({ occurrences }) => occurrences),
          places: { forms: forms.words[slot] ?? [], fields: own.map(({ places }) => places) },
        },
      ];
    }),
  );
}

/** 1 for each term, in their order, whose places no file has: see `hasPlaces`. */
function commonAmong(
  wanted: ReadonlySet<number>,
  { written, said }: Pick<Gatherable, "written" | "said">,
): Uint8Array {
  const counts = new Map<number, number>();
  written.times.forEach((times, word) => {
    for (const term of said.termsOf(word)) {
      if (wanted.has(term)) counts.set(term, (counts.get(term) ?? 0) + times);
    }
  });
  return Uint8Array.from(wanted, (term) => ((counts.get(term) ?? 0) > MOST_PLACES ? 1 : 0));
}

/** What is noted of a word takes 16 bits. */
const MOST_FORMS = 0xffff;

/** Numbers the words of each term as they are first met, as `termCounter` does. */
function formNumbers(count: number, surfaces: readonly string[]) {
  const words: string[][] = Array.from({ length: count }, () => []);
  // By word: one more than the number it has of its first term; that of others is rare.
  const firsts = new Uint32Array(surfaces.length);
  const others = new Map<string, number>();
  return {
    words,
    /** @param nth Which of the word's terms it is. */
    of(slot: number, surface: number, nth: number): number {
      const known = nth === 0 ? (firsts[surface] ?? 0) : (others.get(`${surface} ${nth}`) ?? 0);
      if (known > 0) return known - 1;
      const own = words[slot] ?? [];
      const next = Math.min(own.push(surfaces[surface] ?? "") - 1, MOST_FORMS);
      if (nth === 0) firsts[surface] = next + 1;
      else others.set(`${surface} ${nth}`, next + 1);
      return next;
    },
  };
}
