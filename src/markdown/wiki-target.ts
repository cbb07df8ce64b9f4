import path from "node:path";
import { withoutArticleEnding } from "../core/article-file.ts";
import { headingSlug } from "./heading-slug.ts";
import type { Folders } from "./targets.ts";

/** What a link of a wiki names. */
export interface WikiTarget {
  /** As written; empty for the page itself. */
  readonly name: string;
  /** The id of the heading or block; empty where none is named. */
  readonly fragment: string;
}

/** Files that say for themselves what follows `#`, as `#page=3` or `#t=20`. */
const WITH_PLACES = /\.(?:pdf|epub|html?|mp[34]|m4[av]|mov|og[gv]|wav|webm|flac)$/i;

/** Reads `page#Heading`, `page#One#Within it`, `page#^block` and `file.pdf#page=3`. */
export function readWikiTarget(href: string): WikiTarget {
  const [name = "", ...headings] = href.split("#");
  const last = headings.at(-1)?.trim() ?? "";
  const isVerbatim = last === "" || last.startsWith("^") || WITH_PLACES.test(name.trim());
  return { name: name.trim(), fragment: isVerbatim ? last : headingSlug(last, new Set()) };
}

/**
 * Files that a name may stand for, what is meant first: a path from the folder of articles or, with dots,
 * from the link's own; else all of whose path it is the end, capitals or not; else those with such an alias.
 */
export function filesNamed(name: string, from: string, folders: Folders): readonly string[] {
  const { content, files = new Set<string>(), folderPages, aliases } = folders;
  const base = name.startsWith(".") ? path.posix.dirname(from) : content;
  const exact = path.posix.join(base, name);
  for (const file of [`${exact}.md`, exact]) if (files.has(file)) return [file];
  const own = folderPages?.get(exact);
  if (own !== undefined) return [own];
  const wanted = pathKey(name).replace(/^\/+/, "");
  const found = (namesOf(files).get(wanted.split("/").at(-1) ?? "") ?? []).filter((file) =>
    `/${pathKey(file)}`.endsWith(`/${wanted}`),
  );
  if (found.length > 0) return found;
  const called = aliases?.get(wanted) ?? [];
  if (called.length > 0) return called;
  // Wikis on GitHub and GitLab have hyphens in the names of files for the spaces of titles.
  const hyphened = wanted.replace(/\s+/g, "-");
  return hyphened === wanted ? [] : filesNamed(hyphened, from, folders);
}

/** Without its ending where it is an article's, in one form and small letters. */
export function pathKey(name: string): string {
  return withoutArticleEnding(name).normalize("NFC").toLowerCase();
}

const known = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/** Files by the last step of their path. */
function namesOf(files: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const made =
    known.get(files) ??
    Map.groupBy([...files].toSorted(), (file) => pathKey(file).split("/").at(-1) ?? "");
  known.set(files, made);
  return made;
}
