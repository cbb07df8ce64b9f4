import { languageOf } from "../config-words.ts";
import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { OldSite, PageSettings } from "../old-site.ts";

/** A folder of Markdown that no configuration says anything of. */
export function readPlain(folder: OldFolder): OldSite {
  return {
    tool: "plain Markdown",
    configuration: [],
    folders: [{ from: "", to: "" }],
    staticFolders: ["public", "static"].filter((name) => isStatic(folder, name)),
    dialects: [],
    mayHave: ["boxes", "mkdocs", "obsidian"],
    settings: languagesOf(articlesIn(folder, "")),
    addresses: "files",
    redirects: [],
    notCarried: [],
  };
}

/** Whether a folder has files, and no articles. */
function isStatic(folder: OldFolder, name: string): boolean {
  return (
    folder.files.some((file) => file.startsWith(`${name}/`)) &&
    articlesIn(folder, name).length === 0
  );
}

/** Of folders that are named for languages and hold the same pages: `de/start.md` and `fr/start.md`. */
function languagesOf(pages: readonly string[]): ReadonlyMap<string, PageSettings> {
  const parted = pages.flatMap((page) => {
    const [, folder = "", inner = ""] = /^([a-z]{2}(?:-[A-Za-z]{2,4})?)\/(.+)$/.exec(page) ?? [];
    const language = languageOf(folder);
    return language === undefined || !isLanguage(folder) ? [] : [{ page, folder, inner, language }];
  });
  const byInner = Map.groupBy(parted, ({ inner }) => inner);
  const shared = new Set(
    [...byInner.values()]
      .filter(({ length }) => length > 1)
      .flat()
      .map(({ folder }) => folder),
  );
  return new Map(
    parted.flatMap(({ page, folder, language }) =>
      shared.has(folder) ? [[page, { language }]] : [],
    ),
  );
}

function isLanguage(tag: string): boolean {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names.of(tag.slice(0, 2)) !== undefined;
}
