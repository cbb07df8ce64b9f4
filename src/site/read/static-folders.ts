import type { Diagnostic } from "../../core/diagnostics.ts";
import type { SiteConfig } from "../config/config.ts";

/** Folders whose files are copied to the site's root as they are. */
export interface StaticFolders {
  /** From the site's root, such as `content/public`. */
  readonly folders: readonly string[];
  /** The content folder's files that are in one. */
  readonly files: readonly string[];
  /** The others. */
  readonly others: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What other tools call such a folder. */
const USUAL = ["public", "static"];

/** @param files Those of the content folder. */
export function staticFolders(
  files: readonly string[],
  { content, articles, file }: Pick<SiteConfig, "content" | "articles" | "file">,
): StaticFolders {
  const named = articles.staticFolders?.map((name) => `${content}/${name}`);
  const filesIn = (folder: string) => files.filter((name) => name.startsWith(`${folder}/`));
  const usual = () =>
    USUAL.map((name) => `${content}/${name}`).filter((folder) => {
      const inner = filesIn(folder);
      return inner.length > 0 && !inner.some((name) => name.endsWith(".md"));
    });
  const folders = named ?? usual();
  const copied = new Set(folders.flatMap(filesIn));
  const missing = folders.filter((folder) => filesIn(folder).length === 0);
  return {
    folders,
    files: files.filter((name) => copied.has(name)),
    others: files.filter((name) => !copied.has(name)),
    diagnostics: missing.map((folder) => ({
      ...{ rule: "config", severity: "error" as const, file, line: 1, column: 1 },
      message: `option "content.staticFolders": there is no file in ${folder}`,
      hint: `name folders from ${content}, such as "public"`,
    })),
  };
}
