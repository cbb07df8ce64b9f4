import type lunr from "lunr";
import { fieldNames } from "../format/documents.ts";
import { firstPlace } from "../format/first-place.ts";
import type { CountedPages, CountedTerms, Counts } from "./counts.ts";
import { type Gatherable, type TermFinder, termFinder } from "./gather.ts";
import type { IndexedPage } from "./indexed-documents.ts";
import { learnWords } from "./learn-words.ts";
import { type PageWords, pageReader, textsOf } from "./page-words.ts";
import { eachField, eachTerm, type Said, saidBy } from "./said.ts";
import { createWordTable } from "./word-table.ts";

/** Counts of all documents but what shards note. */
export interface PatchedCounts extends Omit<Counts, "notes" | "pairs"> {
  readonly said: Said;
  readonly finder: TermFinder;
  /** By number: the terms that stand in other places than before, or are counted otherwise. */
  readonly changed: ReadonlySet<number>;
  /** By field: the documents that have other words there, or had. */
  readonly changedDocuments: readonly (readonly number[])[];
  /** The words of pages that have changed, as they were and as they are. */
  readonly changedPages: readonly { readonly before: PageWords; readonly now: PageWords }[];
}

/** Beyond this share of all pages, and of all words, counting anew takes less. */
const MOST_PAGES = 0.1;
const MOST_WORDS = 1.25;

/** Nothing where pages or documents have come or gone, or very many have changed. */
export function patchCounts(
  pages: readonly IndexedPage[],
  before: Counts,
  functions: readonly lunr.PipelineFunction[],
): PatchedCounts | undefined {
  const sizes = before.pages.documents;
  if (pages.length !== sizes.length) return undefined;
  if (!pages.every(({ size }, at) => size === sizes[at])) return undefined;
  const keys = pages.map(({ key }) => key);
  const changedPages = [...keys.keys()].filter((at) => keys[at] !== before.pages.keys[at]);
  if (changedPages.length > pages.length * MOST_PAGES) return undefined;

  const table = createWordTable(before.written.vocabulary);
  const reader = pageReader(table);
  const words = [...before.pages.words];
  for (const at of changedPages)
    words[at] = reader.read(textsOf(pages[at]?.documents() ?? [])).slice();
  const learnt = learnWords(before, table, functions);
  const wordCount = learnt.written.surfaces.length;
  if (wordCount > before.written.countedAnew * MOST_WORDS) return undefined;
  const characters = Uint32Array.from(pages, (page) => page.characters);
  const now: CountedPages = { keys, documents: sizes, characters, words };
  const said = saidBy(learnt);
  const written = {
    ...learnt.written,
    times: timesIn(before, now, { changedPages, wordCount }),
  };
  const { surfaces } = learnt;
  const lengths = lengthsIn(before, now, { changedPages, said });
  const counts = { pages: now, written, surfaces, lengths, said };
  const finder = termFinder({ ...counts, terms: learnt.terms });
  const { touched, changedDocuments } = touchedTerms(before, counts, changedPages);
  const patched = patchTerms(before, { ...counts, ...learnt, finder, touched });
  return {
    ...{ ...counts, finder, ...patched, changedDocuments },
    changedPages: changedPages.map((at) => ({
      before: before.pages.words[at] ?? new Uint32Array(),
      now: words[at] ?? new Uint32Array(),
    })),
  };
}

/** How often each written word stands in all pages. */
function timesIn(
  before: Counts,
  { words }: CountedPages,
  {
    changedPages,
    wordCount,
  }: { readonly changedPages: readonly number[]; readonly wordCount: number },
): Uint32Array {
  const times = grown(before.written.times, wordCount);
  const add = (page: PageWords | undefined, more: number) => {
    eachField(page ?? new Uint32Array(), (own) => {
      for (const word of own) times[word] = (times[word] ?? 0) + more;
    });
  };
  for (const at of changedPages) {
    add(before.pages.words[at], -1);
    add(words[at], 1);
  }
  return times;
}

function lengthsIn(
  before: Counts,
  pages: CountedPages,
  { changedPages, said }: { readonly changedPages: readonly number[]; readonly said: Said },
): readonly Uint32Array[] {
  const lengths = before.lengths.map((own) => own.slice());
  const starts = startsOf(pages);
  for (const at of changedPages) {
    eachField(pages.words[at] ?? new Uint32Array(), (own, field, document) => {
      let length = 0;
      eachTerm(own, said, () => {
        length++;
      });
      lengths[field]?.set([length], (starts[at] ?? 0) + document);
    });
  }
  return lengths;
}

/** A term of a document that has changed. */
interface Touched {
  /** In how many more of its documents it stands than before, once for every field. */
  more: number;
  /** The first of these documents that has it, and that had it; infinite where none has. */
  first: number;
  firstBefore: number;
}

/** The terms of those fields of documents that have changed, as they were and as they are. */
function touchedTerms(
  before: Counts,
  { pages, said }: Pick<Gatherable, "pages" | "said">,
  changedPages: readonly number[],
): Pick<PatchedCounts, "changedDocuments"> & { readonly touched: ReadonlyMap<number, Touched> } {
  const changedDocuments = fieldNames.map((): number[] => []);
  const touched = new Map<number, Touched>();
  const starts = startsOf(pages);
  const touch = (own: PageWords, visit: (term: Touched) => void) => {
    const terms = new Set<number>();
    eachTerm(own, said, (term) => terms.add(term));
    for (const term of terms) {
      const none = Number.POSITIVE_INFINITY;
      const known = touched.get(term) ?? { more: 0, first: none, firstBefore: none };
      touched.set(term, known);
      visit(known);
    }
  };
  for (const at of changedPages) {
    const old: PageWords[] = [];
    eachField(before.pages.words[at] ?? new Uint32Array(), (own) => old.push(own));
    let field = 0;
    eachField(pages.words[at] ?? new Uint32Array(), (own, place, document) => {
      const last = old[field++] ?? new Uint32Array();
      if (isSame(own, last)) return;
      const ordinal = (starts[at] ?? 0) + document;
      changedDocuments[place]?.push(ordinal);
      touch(last, (term) => {
        term.more--;
        term.firstBefore = Math.min(term.firstBefore, ordinal);
      });
      touch(own, (term) => {
        term.more++;
        term.first = Math.min(term.first, ordinal);
      });
    });
  }
  return { touched, changedDocuments };
}

function isSame(a: PageWords, b: PageWords): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

/** No document. */
const NOWHERE = 2 ** 32 - 1;

/** What is counted of the terms. A new one moves the numbers of those that come after it in its first document. */
function patchTerms(
  before: Counts,
  {
    terms: { terms, order },
    finder,
    touched,
    pages,
    said,
  }: Pick<Gatherable, "pages" | "said"> & {
    readonly terms: Pick<CountedTerms, "terms" | "order">;
    readonly finder: TermFinder;
    readonly touched: ReadonlyMap<number, Touched>;
  },
): { readonly terms: CountedTerms; readonly changed: ReadonlySet<number> } {
  const changed = new Set(touched.keys());
  const postings = grown(before.terms.postings, terms.length);
  const firsts = grown(before.terms.firsts, terms.length);
  const ranks = grown(before.terms.ranks, terms.length);
  const numberedAnew = new Set<number>();
  const lost = new Set<number>();
  for (const [term, { more, first, firstBefore }] of touched) {
    const old = postings[term] ? (firsts[term] ?? NOWHERE) : NOWHERE;
    numberedAnew.add(old);
    postings[term] = (postings[term] ?? 0) + more;
    firsts[term] = Math.min(old, first);
    // Its first document may have it no longer.
    if (firstBefore === old && first > old) lost.add(term);
  }
  finder.expect(lost);
  for (const term of lost) {
    const { fields } = finder.of(term);
    firsts[term] = Math.min(...fields.map(({ documents: [first = NOWHERE] }) => first));
  }
  for (const term of changed) numberedAnew.add(firsts[term] ?? NOWHERE);
  numberedAnew.delete(NOWHERE);
  const termsIn = documentReader(pages, said);
  for (const document of numberedAnew) {
    const own = [...new Set(termsIn(document))].filter((term) => firsts[term] === document);
    own.forEach((term, rank) => {
      if (ranks[term] !== rank) changed.add(term);
      ranks[term] = rank;
    });
  }
  return { terms: { terms, order, postings, firsts, ranks }, changed };
}

/** Reads the terms of a document, in their order. */
function documentReader(pages: CountedPages, said: Said): (document: number) => readonly number[] {
  const starts = startsOf(pages);
  return (document) => {
    const page = firstPlace(starts, (start) => start > document) - 1;
    const terms: number[] = [];
    eachField(pages.words[page] ?? new Uint32Array(), (own, _, at) => {
      if ((starts[page] ?? 0) + at !== document) return;
      eachTerm(own, said, (term) => terms.push(term));
    });
    return terms;
  };
}

/** The first document of each page. */
function startsOf({ documents }: CountedPages): Uint32Array {
  let start = 0;
  return documents.map((count) => {
    start += count;
    return start - count;
  });
}

function grown(array: Uint32Array, length: number): Uint32Array {
  const longer = new Uint32Array(length);
  longer.set(array);
  return longer;
}
