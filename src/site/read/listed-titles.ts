import path from "node:path";
import type { SourceFile } from "../../markdown/source-file.ts";
import { isNamedAsChapterList } from "./chapter-list.ts";

/** A line that is one link, in a list or not; its words may be code or set apart. */
const ENTRY = /^[ \t]*(?:[-*+][ \t]+)?\[([^\n]+)\]\(<?([^()<>\s#]+)>?\)[ \t]*$/gm;

/**
 * What a book's list of chapters, `SUMMARY.md`, calls them, as mdBook, HonKit and the like have it, by
 * their files.
 */
export function listedTitles(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const list of files.filter((file) => isNamedAsChapterList(file.path))) {
    for (const [, words = "", target = ""] of list.text.matchAll(ENTRY)) {
      const file = path.posix.join(path.posix.dirname(list.path), decoded(target));
      const title = words.replace(/[`*]|\\(?=[^\w\s])/g, "").trim();
      if (!titles.has(file) && title !== "") titles.set(file, title);
    }
  }
  return titles;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
