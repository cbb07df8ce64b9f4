import { fieldNames } from "../format/documents.ts";
import { blockWidth, patchBlocks } from "../format/occurrences-writer.ts";
import type { Stretch } from "./gather.ts";
import type { TermInBlocks } from "./inverted-index.ts";
import type { KnownField } from "./kept-shards.ts";
import type { PatchedCounts } from "./patch-counts.ts";

/** Terms by number: what the build before had in blocks, of which those alone are made anew that have changed. */
export interface PatchedBlocks {
  /** By field: where the blocks are that have changed. Undefined where the whole term must be looked for. */
  stretches(term: number): readonly Stretch[] | undefined;
  /** Undefined where nothing is known of it, or it is in other blocks now. */
  term(term: number): TermInBlocks | undefined;
}

export function patchedBlocks(
  { terms, finder, changedDocuments }: PatchedCounts,
  knownField: KnownField,
): PatchedBlocks {
  const knownFields = (term: number) =>
    fieldNames.map((_, field) => knownField(terms.terms[term] ?? "", field));
  return {
    stretches(term) {
      // All others have places, which are looked for with them.
      if (!finder.isCommon(term)) return undefined;
      const known = knownFields(term);
      if (known.every((field) => field === undefined)) return undefined;
      return known.map((field, place) =>
        field ? stretchOf(changedDocuments[place] ?? [], blockWidth(field.rarity)) : EVERYWHERE,
      );
    },
    term(term) {
      const known = knownFields(term);
      if (known.every((field) => field === undefined)) return undefined;
      const within = finder.within(term);
      const own = within ?? finder.of(term).fields;
      const fields = known.flatMap((field, place) => {
        const postings = own[place];
        if (!postings) return [];
        return (
          (field ? patchBlocks(field, postings, changedDocuments[place] ?? []) : postings) ?? []
        );
      });
      if (fields.length < known.length) return undefined;
      const name = { term: terms.terms[term] ?? "", index: terms.ranks[term] ?? 0 };
      return { ...name, fields, ...(!within && { whole: own }) };
    },
  };
}

const EVERYWHERE: Stretch = { from: 0, to: Number.POSITIVE_INFINITY };

/** From the first block with one of these documents to the last one. */
function stretchOf(documents: readonly number[], width: number): Stretch {
  if (documents.length === 0) return { from: 0, to: 0 };
  const blocks = documents.map((document) => Math.floor(document / width));
  return { from: Math.min(...blocks) * width, to: (Math.max(...blocks) + 1) * width };
}
