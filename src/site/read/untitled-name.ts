import type { SiteConfig } from "../config/config.ts";
import type { FolderNote } from "./folder-note.ts";
import { folderOf } from "./folder-of.ts";
import { placeOf } from "./place-of.ts";
import { readableName } from "./readable-name.ts";

interface Known {
  readonly config: Pick<SiteConfig, "content" | "languages" | "title">;
  /** Each folder's own page. */
  readonly folderPages: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, FolderNote>;
  /** What a book's list of chapters calls them. */
  readonly listed: ReadonlyMap<string, string>;
}

/**
 * What an article is called that has no title: what a list of chapters calls it, its name, its folder's, or
 * the site's where it is home.
 */
export function untitledName(file: string, { config, folderPages, notes, listed }: Known): string {
  const { content, languages } = config;
  const place = `${content}/${placeOf(file.slice(content.length + 1), languages)}`;
  const folder = folderOf(place);
  const title = listed.get(file);
  if (folderPages.get(folder) !== file) return title ?? readableName(place);
  if (folder === config.content) return config.title;
  return notes.get(folder.slice(config.content.length + 1))?.title ?? title ?? readableName(folder);
}
