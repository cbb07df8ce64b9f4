import { fieldNames } from "../format/documents.ts";
import { withWeights } from "../format/postings.ts";
import { termNumber } from "../format/term-number.ts";
import { pipelineFor } from "../text/pipeline.ts";
import { compoundEntries } from "./compound-entries.ts";
import type { Counts } from "./counts.ts";
import { eachField, eachTerm, type Said } from "./gather.ts";
import { type IndexedPage, kindsIn } from "./indexed-documents.ts";
import { type InvertedIndex, scaleOf } from "./inverted-index.ts";
import { besidesIn, joinEntries, type TermPair } from "./join-entries.ts";
import { type KnownPairs, knownPairs, termPairs } from "./known-pairs.ts";
import { markedPairs } from "./marked-pairs.ts";
import type { PageWords } from "./page-words.ts";
import { type PatchedCounts, patchCounts } from "./patch-counts.ts";
import { nameIn, type SurfaceWord } from "./term-counts.ts";
import { wordIn } from "./word-table.ts";

/** An index that is counted on from an earlier one. */
export interface PatchedIndex extends InvertedIndex {
  readonly counts: Counts;
  /** What shards hold otherwise than before, or had before, sorted: terms, words and notes. */
  readonly changed: readonly string[];
}

/**
 * What `buildInvertedIndex` builds, in about the time that the pages take which have changed. Undefined where
 * pages or documents have come or gone, by which nearly all of an index changes, or where very many have changed.
 */
export function patchedIndex(
  pages: readonly IndexedPage[],
  { language, before }: { readonly language: string; readonly before: Counts },
): PatchedIndex | undefined {
  const counts = patchCounts(pages, before, pipelineFor(language).functions);
  if (!counts) return undefined;
  const { terms, lengths, finder } = counts;
  const totals = lengths.map((own) => own.reduce((sum, length) => sum + length, 0));
  const scale = scaleOf(kindsIn(pages), totals);
  const live = terms.order.filter((term) => (terms.postings[term] ?? 0) > 0);
  const words = surfaceWords(counts);
  const pairs = pairsOf(counts, before.pairs);
  const notes = notesOf(counts, { words, language, pairs });
  const occurrences = (place: number) => {
    const number = live[place] ?? -1;
    const { fields } = finder.of(number);
    const index = termNumber(fields, terms.ranks[number] ?? 0);
    return { term: terms.terms[number] ?? "", index, fields };
  };
  return {
    ...{ scale, words, notes, occurrences },
    terms: Array.from(live, (term) => terms.terms[term] ?? ""),
    postingCount: (place) => terms.postings[live[place] ?? -1] ?? 0,
    postings: (place) => withWeights(occurrences(place), scale),
    places: (place) => finder.of(live[place] ?? -1).places,
    expect: (places) => finder.expect(places.map((place) => live[place] ?? -1)),
    titleWords: (page) => titleWords(counts, page),
    changed: changedEntries(before, counts, notes),
    counts: { ...counts, notes, pairs: pairs.all() },
  };
}

function titleWords({ pages, written, surfaces }: PatchedCounts, page: number): readonly string[] {
  const words: string[] = [];
  const own = pages.words[page] ?? new Uint32Array();
  // Of tens of thousands of sections: `eachField` would take up all their other fields too.
  let field = 0;
  for (let at = 0; at < own.length; field++) {
    const end = at + 1 + (own[at] ?? 0);
    if (field % fieldNames.length === TITLE) {
      for (at++; at < end; at++) {
        words.push(surfaces.words[written.surfaces[own[at] ?? 0] ?? -1] ?? "");
      }
    }
    at = end;
  }
  return words;
}

const TITLE = fieldNames.indexOf("title");

function surfaceWords({ written, surfaces, terms }: PatchedCounts): readonly SurfaceWord[] {
  const counts = surfaceCounts({ written, surfaces });
  const words: SurfaceWord[] = [];
  for (const surface of surfaces.order) {
    const [word = "", count = 0] = [surfaces.words[surface], counts[surface]];
    const [term = -1] = surfaces.terms[surface] ?? [];
    if (word !== "" && count > 0) words.push({ word, term: terms.terms[term] ?? "", count });
  }
  return words;
}

/** How often each folded word stands in all pages. */
function surfaceCounts({ written, surfaces }: Pick<Counts, "written" | "surfaces">): Uint32Array {
  const counts = new Uint32Array(surfaces.words.length);
  written.surfaces.forEach((surface, word) => {
    counts[surface] = (counts[surface] ?? 0) + (written.times[word] ?? 0);
  });
  return counts;
}

/** Those of the build before, but where a page that has changed may say otherwise. */
function pairsOf({ changedPages, said }: PatchedCounts, before: Uint32Array): KnownPairs {
  const [gone, come] = [termPairs(), termPairs()];
  for (const page of changedPages) {
    eachPair(page.before, said, (first, second) => gone.add(first, second));
    eachPair(page.now, said, (first, second) => come.add(first, second));
  }
  return knownPairs(before, { gone, come });
}

function eachPair(
  page: PageWords,
  said: Said,
  visit: (first: number, second: number) => void,
): void {
  eachField(page, (own) => {
    let before = -1;
    eachTerm(own, said, (term) => {
      if (before >= 0) visit(before, term);
      before = term;
    });
  });
}

function notesOf(
  { written, terms, pages, said }: PatchedCounts,
  {
    words,
    language,
    pairs,
  }: {
    readonly words: readonly SurfaceWord[];
    readonly language: string;
    readonly pairs: KnownPairs;
  },
): readonly string[] {
  const { names: named, times, vocabulary } = written;
  const names = [...named].flatMap((word) =>
    (times[word] ?? 0) > 0 ? [nameIn(wordIn(vocabulary, word)) ?? []] : [],
  );
  const pipeline = pipelineFor(language);
  const joinable = {
    ...{ words, names, terms: terms.terms },
    besides: (asked: readonly TermPair[]) =>
      pairs.answer(asked, (unknown) =>
        besidesIn(unknown, terms.terms.length, markedPairs(pages.words, said)),
      ),
  };
  return [...compoundEntries(words, pipeline), ...joinEntries(joinable, pipeline)];
}

function changedEntries(
  before: Counts,
  counts: PatchedCounts,
  notes: readonly string[],
): readonly string[] {
  const changed = new Set(Array.from(counts.changed, (term) => counts.terms.terms[term] ?? ""));
  const old = surfaceCounts(before);
  surfaceCounts(counts).forEach((count, surface) => {
    const isKnown = (old[surface] ?? 0) > 0;
    if (count > 0 !== isKnown) changed.add(counts.surfaces.words[surface] ?? "");
  });
  const [oldNotes, newNotes] = [new Set(before.notes), new Set(notes)];
  for (const note of oldNotes) if (!newNotes.has(note)) changed.add(note);
  for (const note of newNotes) if (!oldNotes.has(note)) changed.add(note);
  return [...changed].sort();
}
