import { fieldNames } from "../format/documents.ts";
import { withWeights } from "../format/postings.ts";
import { termNumber } from "../format/term-number.ts";
import { pipelineFor } from "../text/pipeline.ts";
import type { Counts } from "./counts.ts";
import { type IndexedPage, kindsIn } from "./indexed-documents.ts";
import { type InvertedIndex, scaleOf } from "./inverted-index.ts";
import type { KnownField } from "./kept-shards.ts";
import { type PatchedCounts, patchCounts } from "./patch-counts.ts";
import { patchedBlocks } from "./patched-blocks.ts";
import { patchedNotes } from "./patched-notes.ts";
import type { SurfaceWord } from "./term-counts.ts";

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
  {
    language,
    before,
    knownField = () => undefined,
  }: {
    readonly language: string;
    readonly before: Counts;
    readonly knownField?: KnownField;
  },
): PatchedIndex | undefined {
  const counts = patchCounts(pages, before, pipelineFor(language).functions);
  if (!counts) return undefined;
  const { terms, lengths, finder } = counts;
  const totals = lengths.map((own) => own.reduce((sum, length) => sum + length, 0));
  const scale = scaleOf(kindsIn(pages), totals);
  const live = terms.order.filter((term) => (terms.postings[term] ?? 0) > 0);
  const times = surfaceTimes(counts);
  const words = surfaceWords(counts, times);
  const moved = movedSurfaces(surfaceTimes(before), times);
  const areWordsSame = moved.length === 0;
  const { notes, pairs } = patchedNotes(counts, { before, words, areWordsSame, language });
  const occurrences = (place: number) => {
    const number = live[place] ?? -1;
    const { fields } = finder.of(number);
    const index = termNumber(fields, terms.ranks[number] ?? 0);
    return { term: terms.terms[number] ?? "", index, fields };
  };
  const blocks = patchedBlocks(counts, knownField);
  return {
    ...{ scale, words, notes, occurrences },
    inBlocks: (place) => blocks.term(live[place] ?? -1),
    terms: Array.from(live, (term) => terms.terms[term] ?? ""),
    postingCount: (place) => terms.postings[live[place] ?? -1] ?? 0,
    postings: (place) => withWeights(occurrences(place), scale),
    places: (place) => finder.of(live[place] ?? -1).places,
    expect(places) {
      const asked = places.map((place) => live[place] ?? -1);
      finder.expect(asked, blocks.stretches);
    },
    titleWords: (pages) => titleWords(counts, pages),
    changed: changedEntries(before, counts, { moved, notes }),
    counts: { ...counts, notes, pairs },
  };
}

function titleWords(
  { pages, written, surfaces }: PatchedCounts,
  asked: readonly number[],
): readonly string[] {
  const isTitled = new Uint8Array(surfaces.words.length);
  for (const page of asked) {
    const own = pages.words[page] ?? new Uint32Array();
    // Of tens of thousands of sections: `eachField` would take up all their other fields too.
    let field = 0;
    for (let at = 0; at < own.length; field++) {
      const end = at + 1 + (own[at] ?? 0);
      if (field % fieldNames.length === TITLE) {
        for (at++; at < end; at++) isTitled[written.surfaces[own[at] ?? 0] ?? -1] = 1;
      }
      at = end;
    }
  }
  return surfaces.words.filter((_, surface) => isTitled[surface] === 1);
}

const TITLE = fieldNames.indexOf("title");

function surfaceWords(
  { surfaces, terms }: PatchedCounts,
  times: Uint32Array,
): readonly SurfaceWord[] {
  const words: SurfaceWord[] = [];
  for (const surface of surfaces.order) {
    const [word = "", count = 0] = [surfaces.words[surface], times[surface]];
    const [term = -1] = surfaces.terms[surface] ?? [];
    if (word !== "" && count > 0) words.push({ word, term: terms.terms[term] ?? "", count });
  }
  return words;
}

/** How often each folded word stands in all pages. */
function surfaceTimes({ written, surfaces }: Pick<Counts, "written" | "surfaces">): Uint32Array {
  const times = new Uint32Array(surfaces.words.length);
  written.surfaces.forEach((surface, word) => {
    times[surface] = (times[surface] ?? 0) + (written.times[word] ?? 0);
  });
  return times;
}

/** Those that stand in a page for the first time, or in none any longer. */
function movedSurfaces(before: Uint32Array, now: Uint32Array): readonly number[] {
  const moved: number[] = [];
  now.forEach((count, surface) => {
    if (count > 0 !== (before[surface] ?? 0) > 0) moved.push(surface);
  });
  return moved;
}

function changedEntries(
  before: Counts,
  counts: PatchedCounts,
  { moved, notes }: { readonly moved: readonly number[]; readonly notes: readonly string[] },
): readonly string[] {
  const changed = new Set(Array.from(counts.changed, (term) => counts.terms.terms[term] ?? ""));
  for (const surface of moved) changed.add(counts.surfaces.words[surface] ?? "");
  if (notes === before.notes) return [...changed].sort();
  const [oldNotes, newNotes] = [new Set(before.notes), new Set(notes)];
  for (const note of oldNotes) if (!newNotes.has(note)) changed.add(note);
  for (const note of newNotes) if (!oldNotes.has(note)) changed.add(note);
  return [...changed].sort();
}
