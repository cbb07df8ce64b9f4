import path from "node:path";
import { isolated } from "../markdown/isolated.ts";
import type { IndexScript } from "../search/index/index-scripts.ts";
import { writeIndex } from "../search/index/writer.ts";
import { searchLanguage } from "../site/languages.ts";
import type { BuildListener } from "../site/listener.ts";
import { pinnedPages } from "../site/pinned-pages.ts";
import { siteIn } from "../site/several-languages.ts";
import type { Site } from "../site/site.ts";
import { synonyms } from "../site/synonyms.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import type { Bundle } from "./bundle.ts";
import { engineStamp } from "./engine-stamp.ts";
import type { LateFile } from "./machines/markdown-files.ts";
import { openSearchCache } from "./search-cache.ts";
import { searchDocuments } from "./search-documents.ts";

export interface SearchFiles {
  /** By language: where its index's first file is, the entry. */
  readonly indexes: ReadonlyMap<string, string>;
  readonly entries: readonly LateFile[];
  /** Those that entries name, by hashes of their contents. */
  readonly parts: readonly LateFile[];
  /** Those that read it: where all indexes are one file each, one script is both. */
  readonly scripts: Pick<Bundle["paths"], "searchScript" | "searchSeldomScript">;
  /** Those that this site has no use for. */
  readonly unused: readonly string[];
}

interface SearchOptions extends Pick<BuildListener, "begin"> {
  /** The project's folder. */
  readonly root: string;
  /** With the scripts that read it, whose names have hashes. */
  readonly paths: Bundle["paths"];
  /** How many files it should have at most, of all languages together. */
  readonly maxFiles: number;
}

/**
 * An index for each language. An entry's name is the same whatever stands in the articles, or every page
 * would change with any of them. It changes only with the script that reads it, which pages name too: so
 * no page of an earlier version of the engine reads what it does not understand.
 */
export async function writeSearch(
  site: Site,
  { root, paths, maxFiles, begin }: SearchOptions,
): Promise<SearchFiles> {
  const indexes = new Map<string, string>();
  const entries: LateFile[] = [];
  // Two languages' files of one name have the same contents.
  const parts = new Map<string, LateFile>();
  const cache = await openSearchCache(path.join(root, BUILD_CACHE));
  const byLanguage = searchDocuments(site);
  const count = [...byLanguage.values()].reduce((sum, { length }) => sum + length, 0);
  const { languages } = site.config;
  for (const [language, documents] of byLanguage) {
    const seen = siteIn(
      site,
      languages.find((each) => searchLanguage(each) === language),
    );
    const { files, entry } = await writeIndex(documents, {
      language,
      pinned: pinnedPages(seen).map((pinned) => ({
        ...pinned,
        title: isolated(pinned.title, language),
        note: isolated(pinned.note, language),
      })),
      synonyms: synonyms(seen),
      cache: cache.of(language),
      begin,
      maxFiles: Math.floor((maxFiles * documents.length) / Math.max(1, count)),
    });
    const file = path.basename(paths.searchWholeScript).replace(/^search-whole/, language);
    indexes.set(language, `assets/search-entry/${file}`);
    for (const script of files) {
      if (script.name === entry) entries.push(madeFile(`assets/search-entry/${file}`, script));
      else parts.set(script.name, madeFile(`assets/search/${script.name}`, script));
    }
  }
  await cache.save();
  const { searchScript, searchSeldomScript, searchWholeScript: whole } = paths;
  const reading =
    parts.size === 0
      ? {
          scripts: { searchScript: whole, searchSeldomScript: whole },
          unused: [searchScript, searchSeldomScript],
        }
      : { scripts: { searchScript, searchSeldomScript }, unused: [whole] };
  return { indexes, entries, parts: [...parts.values()], ...reading };
}

function madeFile(path: string, script: IndexScript): LateFile {
  const fingerprint = `${engineStamp(["search"])} ${script.fingerprint}`;
  return {
    path,
    fingerprint: () => fingerprint,
    make: () => ({ contents: script.contents, fingerprint }),
  };
}
