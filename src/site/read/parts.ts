import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { isShownBeside } from "../../core/shown-beside.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import type { SiteConfig } from "../config/config.ts";
import { isNamedAsChapterList } from "./chapter-list.ts";

/**
 * Whether an article's file is a part of others by its name, `_part.mdx`, and no page, as Docusaurus, Jekyll and
 * Quarto have it. MkDocs and Obsidian know no such names, and Hugo's `_index.md` is a folder's page.
 */
export function isPart(file: string, { markdown }: Pick<SiteConfig, "markdown">): boolean {
  const name = path.posix.basename(file);
  if (!name.startsWith("_") || /^_index\./i.test(name)) return false;
  return !markdown.dialects.some((dialect) => dialect === "mkdocs" || dialect === "obsidian");
}

/** Those that nothing puts in: what they say is on no page. */
export function unusedParts(
  parts: readonly string[],
  included: ReadonlySet<string>,
): readonly Diagnostic[] {
  return parts
    .filter((file) => !included.has(file))
    .map((file) => diagnosticAt({ path: file, text: "" }, 0, whyLeftOut(file)));
}

function whyLeftOut(file: string): Fault {
  if (isNamedAsChapterList(file)) return chapterList;
  return isShownBeside(file) ? shownBeside : unusedPart;
}

const unusedPart: Fault = {
  rule: "not-read",
  severity: "warning",
  message:
    "a name that begins with an underscore is that of a part of pages, and nothing puts this one in, so it is left out",
  hint: "name it without one to make it a page, or put it in",
};

const shownBeside: Fault = {
  ...unusedPart,
  message: "this is what a wiki shows beside, above or below each page, and is left out",
  hint: "say in the configuration what pages have there: sidebar, header, footer; or name the file without the underscore to make it a page",
};

const chapterList: Fault = {
  ...unusedPart,
  message: "this is a book's list of chapters, of which its tool makes no page, and is left out",
  hint: 'chapters are called as it lists them; to have them in its order, list them under "sidebar" in the configuration; to make it a page, give it another name',
};
