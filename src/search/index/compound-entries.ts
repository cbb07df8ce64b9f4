import { innerEntry, innerWords } from "../text/compounds.ts";
import type { Pipeline } from "../text/pipeline.ts";
import type { SurfaceWord } from "./term-counts.ts";

/** What shards note of compounds: by the stem of each inner word the terms that it stands in, sorted. */
export function compoundEntries(
  words: readonly SurfaceWord[],
  { links, stem, isCommon }: Pipeline,
): readonly string[] {
  if (!links) return [];
  const telling = words.filter(({ word }) => !isCommon(word));
  // Stems too: of menschenrechte, whose stem is menschenrecht, recht is an inner word and rechte none.
  const known = new Set(telling.flatMap(({ word, term }) => [word, term]));
  const has = (word: string) => known.has(word);
  const entries = new Set<string>();
  for (const { word, term } of telling) {
    for (const inner of new Set([word, term].flatMap((each) => innerWords(each, { has, links })))) {
      const own = stem(inner);
      if (own !== term && inner !== term) entries.add(innerEntry(own, term));
    }
  }
  return [...entries].sort();
}
