import type { Synonyms } from "../search/format/synonyms.ts";
import type { Site } from "./site.ts";

/** What the configuration says, then the names that the glossary has for one thing. */
export function synonyms({ config, terms }: Pick<Site, "config" | "terms">): readonly Synonyms[] {
  const said = config.search ? config.search.synonyms : [];
  const named = terms
    .filter(({ aliases }) => aliases.length > 0)
    .map(({ term, aliases }) => ({ words: [term, ...aliases] }));
  return [...said.map(({ words, means }) => ({ words, ...(means && { means }) })), ...named];
}
