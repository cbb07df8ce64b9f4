import { hash } from "node:crypto";
import { isArticleFile } from "../core/article-file.ts";
import { linkEnd } from "../markdown/link-end.ts";
import { pictureCopies, pictureSize } from "../markdown/picture-attributes.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { Source } from "../markdown/sources.ts";
import { type Folders, outputOf } from "../markdown/targets.ts";
import { tracksOf } from "../markdown/tracks.ts";
import type { ReadOutline } from "./article-store.ts";
import type { SiteConfig } from "./config/config.ts";
import type { FolderNote } from "./read/folder-note.ts";
import { seenName } from "./seen-of.ts";

/**
 * Names what reading an article comes to by what it depends on: its path and text, and what all texts of
 * the site are read with; not by what other files there are, which `isAsBefore` looks at. Undefined
 * where plugins of the site's own have a part in it: nobody can say what those depend on.
 * @returns what takes a path and the name of a text.
 */
export function articleKeys(
  config: SiteConfig,
  sources: ReadonlyMap<string, Source>,
): (path: string, text: string) => string | undefined {
  if (config.markdown.plugins.length > 0) return () => undefined;
  // What a fault counts for is said afterwards, and where an option is written tells nothing of articles.
  const { ruleSet: _, rules: __, source: ___, ...read } = config;
  const shared = hash("sha256", JSON.stringify([read, [...sources]]));
  return (path, text) => hash("sha256", `${shared} ${path} ${text}`, "base64");
}

/** Names a text. */
export function textName(text: string): string {
  return hash("sha256", text, "base64");
}

/** Puts together what the next build may use again. */
export function readOutline(
  read: Pick<ReadOutline, "article" | "bank">,
  {
    file,
    front,
    folders,
    untitled,
    diagnostics,
  }: Pick<ReadOutline, "front" | "diagnostics"> & {
    readonly file: SourceFile;
  } & Around,
): ReadOutline {
  const { draft, permalink, slug, aliases } = front.frontMatter;
  return {
    ...{ ...read, diagnostics },
    front: { frontMatter: { draft, permalink, slug, aliases }, extraKeys: front.extraKeys },
    dependsOnMore: dependsOnMore(read),
    ends: endsOf(file.path, read, { folders, untitled }),
    seen: seenName(read),
  };
}

/**
 * Whether the page and its links lead where they did, and pictures are as large: files may have come, gone
 * or changed their pages.
 */
export function isAsBefore(known: ReadOutline, around: Around): boolean {
  const from = `${around.folders.content}/${known.article.path}`;
  const now = endsOf(from, known, around);
  return now.every((end, index) => end === known.ends[index]);
}

/** Names all that `isAsBefore` looks at, but for pictures and texts that articles include. */
export function aroundName(
  { pictures: _, files, itemPages, pages, folderPages, oldPages, aliases, ...rest }: Folders,
  {
    notes,
    listed,
  }: {
    readonly notes: ReadonlyMap<string, FolderNote>;
    /** Titles that lists of chapters have for them. */
    readonly listed: ReadonlyMap<string, string>;
  },
): string {
  const lists = [files, itemPages, pages, folderPages, oldPages, aliases, notes, listed];
  return hash("sha1", JSON.stringify([rest, ...lists.map((list) => [...(list ?? [])])]), "base64");
}

function dependsOnMore(read: Pick<ReadOutline, "article" | "bank">): boolean {
  const hasPictures = linksOf(read).some(({ kind }) => kind !== "link");
  return hasPictures || read.article.included.length > 0;
}

function linksOf({ article, bank }: Pick<ReadOutline, "article" | "bank">) {
  return bank ? [...article.links, ...bank.links] : article.links;
}

/** What other files say of an article. */
interface Around {
  readonly folders: Folders;
  /** What a file is called that has no title. */
  readonly untitled: (file: string) => string;
}

function endsOf(
  from: string,
  read: Pick<ReadOutline, "article" | "bank">,
  { folders, untitled }: Around,
): ReadOutline["ends"] {
  const own = [outputOf(from, folders) ?? null, untitled(from)];
  const included = read.article.included.map((file) => {
    const found = folders.inclusions?.textOf(file);
    return found?.refused === undefined
      ? hash("sha1", found?.text ?? "")
      : `${found.refused} ${found.refused === "absent" ? (found.folder ?? "") : ""}`;
  });
  const ends = linksOf(read).map((link) => {
    const end = linkEnd(link.from ?? from, link, folders);
    if (!end?.isThere) return null;
    const page = end.page ?? null;
    const { path } = end.target;
    // How large a picture is stands on the page, and which copies it has; so do a video's tracks.
    const shown = () => [
      pictureSize(path, folders),
      pictureCopies(path, folders),
      tracksOf(path, folders),
    ];
    return link.kind !== "link" && !isArticleFile(path)
      ? `${page} ${JSON.stringify(shown())}`
      : page;
  });
  return [...own, ...included, ...ends];
}
