import { pipelineFor } from "../text/pipeline.ts";
import { compoundEntries } from "./compound-entries.ts";
import type { Counts } from "./counts.ts";
import { besidesIn, joinEntries, type TermPair } from "./join-entries.ts";
import { areStillSo, type DoubtedPairs, knownPairs, termPairs } from "./known-pairs.ts";
import { markedPairs } from "./marked-pairs.ts";
import type { PageWords } from "./page-words.ts";
import type { PatchedCounts } from "./patch-counts.ts";
import { eachField, eachTerm, type Said } from "./said.ts";
import { nameIn, type SurfaceWord } from "./term-counts.ts";
import { wordIn } from "./word-table.ts";

/** What shards note beside words, and the pairs that it was made by: those of before where nothing says otherwise. */
export function patchedNotes(
  counts: PatchedCounts,
  {
    before,
    words,
    areWordsSame,
    language,
  }: {
    readonly before: Counts;
    readonly words: readonly SurfaceWord[];
    /** Whether the build before had these words and no others. */
    readonly areWordsSame: boolean;
    readonly language: string;
  },
): Pick<Counts, "notes" | "pairs"> {
  const doubted = doubtedPairs(counts);
  if (areWordsSame && areNamesSame(before, counts) && areStillSo(before.pairs, doubted)) {
    return { notes: before.notes, pairs: before.pairs };
  }
  const { pages, said, terms } = counts;
  const pairs = knownPairs(before.pairs, doubted);
  const pipeline = pipelineFor(language);
  const joinable = {
    ...{ words, names: namesIn(counts), terms: terms.terms },
    besides: (asked: readonly TermPair[]) =>
      pairs.answer(asked, (unknown) =>
        besidesIn(unknown, terms.terms.length, markedPairs(pages.words, said)),
      ),
  };
  const notes = [...compoundEntries(words, pipeline), ...joinEntries(joinable, pipeline)];
  return { notes, pairs: pairs.all() };
}

/** Of which a page that has changed may say otherwise. */
function doubtedPairs({ changedPages, said }: PatchedCounts): DoubtedPairs {
  const [gone, come] = [termPairs(), termPairs()];
  for (const page of changedPages) {
    eachPair(page.before, said, (first, second) => gone.add(first, second));
    eachPair(page.now, said, (first, second) => come.add(first, second));
  }
  return { gone, come };
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

/** Names that stand in a page. */
function namesIn({ written }: Pick<Counts, "written">): readonly (readonly string[])[] {
  return namedIn(written).map((word) => nameIn(wordIn(written.vocabulary, word)) ?? []);
}

function namedIn({ names, times }: Counts["written"]): readonly number[] {
  return [...names].filter((word) => (times[word] ?? 0) > 0);
}

function areNamesSame(before: Counts, now: PatchedCounts): boolean {
  return namedIn(before.written).join() === namedIn(now.written).join();
}
