import { searchDocuments } from "../../src/output/search-documents.ts";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import type { Site } from "../../src/site/site.ts";

/** What a reader can find, by language, those of articles read. */
export function readDocuments(site: Site): ReadonlyMap<string, readonly SearchDocument[]> {
  return new Map(
    [...searchDocuments(site)].map(([language, all]) => [
      language,
      all.flatMap((each): readonly SearchDocument[] => ("read" in each ? each.read() : [each])),
    ]),
  );
}
