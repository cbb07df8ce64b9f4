import path from "node:path";
import type { SourceFile } from "../../markdown/source-file.ts";

/** Whether a file has the name by which mdBook, GitBook and HonKit know a book's list of chapters. */
export function isNamedAsChapterList(file: string): boolean {
  return path.posix.basename(file) === "SUMMARY.md";
}

const LINK = String.raw`\[[^\n]+\]\([^()\n]*\)`;
/** Titles of the book and its parts, lines between them, and groups that have no page. */
const AROUND = /^(?:#{1,6}[ \t].*|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|[-*+][ \t]+[^[\n]*|<!--.*-->)$/;
const ENTRY = new RegExp(String.raw`^(?:[-*+][ \t]+|\d+[.)][ \t]+)?${LINK}$`);

/**
 * Whether it is such a list, with nothing for readers in it: then the tool makes its navigation of it and
 * no page. Parts are headings of level 1 there, and chapters that are not written yet links to nothing.
 */
export function isChapterList({ path: file, text }: SourceFile): boolean {
  if (!isNamedAsChapterList(file)) return false;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const entries = lines.filter((line) => ENTRY.test(line));
  const others = lines.filter((line) => line !== "" && !ENTRY.test(line));
  return entries.length > 0 && others.every((line) => AROUND.test(line));
}
