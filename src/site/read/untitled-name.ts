import type { SiteConfig } from "../config/config.ts";
import type { FolderNote } from "./folder-note.ts";
import { folderOf } from "./folder-of.ts";
import { readableName } from "./readable-name.ts";

interface Known {
  readonly config: Pick<SiteConfig, "content" | "title">;
  /** Each folder's own page. */
  readonly folderPages: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, FolderNote>;
}

/** What an article is called that has no title: its name, its folder's, or the site's where it is home. */
export function untitledName(file: string, { config, folderPages, notes }: Known): string {
  const folder = folderOf(file);
  if (folderPages.get(folder) !== file) return readableName(file);
  if (folder === config.content) return config.title;
  return notes.get(folder.slice(config.content.length + 1))?.title ?? readableName(folder);
}
