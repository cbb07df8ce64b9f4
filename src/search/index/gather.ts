import { fieldNames } from "../format/documents.ts";
import { MOST_PLACES, type TermPlaces } from "../format/places.ts";
import type { Occurrences } from "../format/weights.ts";
import type { Counts } from "./counts.ts";
import { placeLog } from "./place-log.ts";
import { NONE, type Said, SEVERAL } from "./said.ts";

/** All places of one term. */
export interface GatheredTerm {
  readonly fields: readonly Occurrences[];
  readonly places: TermPlaces;
}

/** What is looked for in: all words of all pages. */
export interface Gatherable extends Pick<Counts, "pages" | "written" | "surfaces" | "lengths"> {
  readonly terms: Pick<Counts["terms"], "terms">;
  readonly said: Said;
}

/** Documents that follow one another, up to `to`, which is left out. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface TermFinder {
  /**
   * Looks for several at once, which takes hardly longer than for one.
   * @param within By field, where a common term is to be looked for; everywhere if left out.
   */
  expect(terms: Iterable<number>, within?: (term: number) => readonly Stretch[] | undefined): void;
  of(term: number): GatheredTerm;
  /** Of a term that was looked for in some documents alone: what these have. */
  within(term: number): readonly Occurrences[] | undefined;
  /** Whether it stands in so many places that no file has them: see `hasPlaces`. */
  isCommon(term: number): boolean;
}

/** Finds terms once. */
export function termFinder(counts: Gatherable): TermFinder {
  const found = new Map<number, GatheredTerm>();
  const foundWithin = new Map<number, readonly Occurrences[]>();
  const times = timesOfTerms(counts);
  const isCommon = (term: number) => (times[term] ?? 0) > MOST_PLACES;
  const expect: TermFinder["expect"] = (terms, within) => {
    const lacking = new Map<number, readonly Stretch[] | undefined>();
    for (const term of terms) {
      const own = within?.(term);
      if (!(own ? foundWithin : found).has(term)) lacking.set(term, own);
    }
    if (lacking.size === 0) return;
    for (const [term, own] of gather(lacking, isCommon, counts)) {
      if (lacking.get(term)) foundWithin.set(term, own.fields);
      else found.set(term, own);
    }
  };
  return {
    expect,
    of(term) {
      expect([term]);
      return found.get(term) ?? { fields: [], places: { forms: [], fields: [] } };
    },
    within: (term) => foundWithin.get(term),
    isCommon,
  };
}

/** How often each term stands in all documents. */
function timesOfTerms({ terms, written, said }: Gatherable): Float64Array {
  const times = new Float64Array(terms.terms.length);
  written.times.forEach((own, word) => {
    const term = said.termOf[word] ?? NONE;
    if (term >= 0) times[term] = (times[term] ?? 0) + own;
    else if (term === SEVERAL) {
      for (const each of said.termsOf(word)) times[each] = (times[each] ?? 0) + own;
    }
  });
  return times;
}

/** Finds all places of some terms in one walk through all words. */
function gather(
  wanted: ReadonlyMap<number, readonly Stretch[] | undefined>,
  isCommonTerm: (term: number) => boolean,
  { pages, terms, lengths, surfaces, written, said }: Gatherable,
): ReadonlyMap<number, GatheredTerm> {
  const isCommon = Uint8Array.from(wanted.keys(), (term) => (isCommonTerm(term) ? 1 : 0));
  const count = wanted.size;
  const logs = fieldNames.map(() => placeLog(isCommon));
  const forms = formNumbers(count, surfaces.words);
  const slots = slotsByStretch(wanted, said, terms.terms.length);
  let { until, own: looked } = slots(0);
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
      if (document >= until) ({ until, own: looked } = slots(document));
      const { ofWord, ofTerm } = looked[field % logs.length] ?? NO_SLOTS;
      let place = 0;
      let metCount = 0;
      const end = at + 1 + (words[at] ?? 0);
      for (at++; at < end; at++) {
        const word = words[at] ?? 0;
        const own = ofWord[word] ?? NONE;
        if (own === 0) place++;
        else if (own !== NONE) {
          const several = own === SEVERAL ? said.termsOf(word) : undefined;
          for (let nth = 0; nth < (several?.length ?? 1); nth++, place++) {
            const slot = (several ? (ofTerm[several[nth] ?? 0] ?? 0) : own) - 1;
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
    [...wanted.keys()].map((term, slot) => {
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

/** Which terms are looked for in a field. */
interface Slots {
  /** By term: one more than its place among those that are wanted; 0 for all others. */
  readonly ofTerm: Uint32Array;
  /** By written word: that of its one term; `SEVERAL`, or `NONE`. */
  readonly ofWord: Int32Array;
}

const NO_SLOTS: Slots = { ofTerm: new Uint32Array(), ofWord: new Int32Array() };

/** By field what is looked for from a document on, until another one is reached. */
function slotsByStretch(
  wanted: ReadonlyMap<number, readonly Stretch[] | undefined>,
  { termOf }: Said,
  termCount: number,
): (document: number) => { readonly own: readonly Slots[]; readonly until: number } {
  const all = new Uint32Array(termCount);
  let count = 0;
  for (const term of wanted.keys()) all[term] = ++count;
  const partly = [...wanted].flatMap(([term, within]) => (within ? [{ term, within }] : []));
  const slotsIn = (field: number, document: number): Slots & { readonly until: number } => {
    const ofTerm = all.slice();
    let until = Number.POSITIVE_INFINITY;
    for (const { term, within } of partly) {
      const { from = 0, to = 0 } = within[field] ?? {};
      if (document < from || document >= to) ofTerm[term] = 0;
      for (const bound of [from, to]) if (bound > document) until = Math.min(until, bound);
    }
    const ofWord = new Int32Array(termOf.length);
    termOf.forEach((term, word) => {
      ofWord[word] = term < 0 ? term : (ofTerm[term] ?? 0);
    });
    return { ofTerm, ofWord, until };
  };
  let own: readonly ReturnType<typeof slotsIn>[] = [];
  return (document) => {
    own = fieldNames.map((_, field) => {
      const last = own[field];
      return last && document < last.until ? last : slotsIn(field, document);
    });
    return { own, until: Math.min(...own.map(({ until }) => until)) };
  };
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
