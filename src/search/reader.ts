import lunr from "lunr";
import { groupHits, type SearchAnswer } from "./answer.ts";
import { type IndexFile, unpackCard } from "./index-file.ts";
import { type Lexicon, readLexicon } from "./lexicon.ts";
import { type Matches, match } from "./match.ts";
import { namedFirst } from "./named-first.ts";
import { type Pipeline, pipelineFor } from "./pipeline.ts";
import { readQuery, readSimilar, type SoughtWord } from "./query.ts";

export interface Reader {
  /** Loads what every search needs, so that the first one need not wait. */
  prepare(): Promise<void>;
  /**
   * Answers any text. At most `limit` hits.
   * @throws whatever `load` rejects with; the next call loads again.
   */
  search(text: string, options: { readonly limit: number }): Promise<SearchAnswer>;
}

/** `load` gives what the file of that name, as `writeIndex` wrote it, hands to the registrar. */
export function createReader({ load }: { load: (name: string) => Promise<unknown> }): Reader {
  let opening: Promise<OpenIndex> | undefined;
  const open = () => {
    opening ??= load("index").then(
      // The files are written by this package's own writer, of the same build.
      (data) => openIndex(data as IndexFile),
    );
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    prepare: async () => {
      await open();
    },
    search: async (text, { limit }) => answer(await open(), text, limit),
  };
}

interface OpenIndex {
  readonly file: IndexFile;
  readonly index: lunr.Index;
  readonly lexicon: Lexicon;
  readonly pipeline: Pipeline;
}

function openIndex(file: IndexFile): OpenIndex {
  const pipeline = remembering(pipelineFor(file.language));
  const terms = file.lunr.invertedIndex.map(([term]) => term);
  const lexicon = readLexicon(file.lexicon, terms, pipeline);
  return { file, index: lunr.Index.load(file.lunr), lexicon, pipeline };
}

// Only the best few are looked at again, so that many matches cost no more than few.
const RANKED = 50;

function answer(open: OpenIndex, text: string, limit: number): SearchAnswer {
  const { sought, matches, matched } = find(open, text);
  const best = matches.ordinals.slice(0, Math.max(limit, RANKED));
  const ranked = best.map((ordinal) => unpackCard(open.file, ordinal));
  const cards = namedFirst(ranked, text, open.pipeline).slice(0, limit);
  const required = sought.filter((word) => word.isRequired);
  const isHit = (folded: string) => {
    const term = open.pipeline.stem(folded);
    return required.some((word) => word.accepts(term));
  };
  return { matched, groups: groupHits(cards, isHit), total: matches.ordinals.length };
}

/** As it is spelt; when that finds nothing, as one or two slips might have it. */
function find(
  { index, lexicon, pipeline }: OpenIndex,
  text: string,
): { sought: readonly SoughtWord[]; matches: Matches; matched: SearchAnswer["matched"] } {
  const sought = readQuery(text, pipeline, lexicon);
  const matches = match(index, sought);
  if (matches.ordinals.length > 0) return { sought, matches, matched: matches.matched };
  for (const edits of [1, 2] as const) {
    const similar = readSimilar(text, { edits, pipeline, lexicon });
    const near = match(index, similar);
    if (near.ordinals.length > 0) return { sought: similar, matches: near, matched: "similar" };
  }
  return { sought, matches, matched: "all" };
}

/** Excerpts ask for the stems of the same words again and again. */
function remembering(pipeline: Pipeline): Pipeline {
  const stems = new Map<string, string>();
  const stem = (folded: string) => {
    let known = stems.get(folded);
    if (known === undefined) {
      known = pipeline.stem(folded);
      stems.set(folded, known);
    }
    return known;
  };
  return { ...pipeline, stem };
}
