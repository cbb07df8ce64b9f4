import { isArticleFile, withoutArticleEnding } from "../core/article-file.ts";
import type { IncludedFiles } from "./inclusions.ts";
import type { Pictures } from "./pictures.ts";

/** Where things stand, from the site's root, with forward slashes. */
export interface Folders {
  readonly content: string;
  readonly quizzes: string;
  /**
   * Pages of items that do not stand on the page that their file becomes, by file and fragment, as
   * `quizzes/big.yaml#item-51`: a large bank has several pages.
   */
  readonly itemPages?: ReadonlyMap<string, string>;
  /** Output paths of articles that do not go where their files stand, by file. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Each folder's own page, by the folder's path; both from the site's root. */
  readonly folderPages?: ReadonlyMap<string, string>;
  /** Files by the output paths that their pages had before, as aliases say. */
  readonly oldPages?: ReadonlyMap<string, string>;
  /** Folders whose files are copied to the site's root, from the site's root, such as `content/public`. */
  readonly staticFolders?: readonly string[];
  /** What paths from the site's root begin with where they mean the folder of articles, such as `/docs`. */
  readonly linkRoots?: readonly string[];
  /** Files by names that their front matter gives them besides, in small letters. */
  readonly aliases?: ReadonlyMap<string, readonly string[]>;
  /** Files that links may lead to, from the site's root; where they are not known, any may be there. */
  readonly files?: ReadonlySet<string>;
  /** Pages that are made of no file, such as `search.html`, from the site's root. */
  readonly madePages?: readonly string[];
  /** Of those, what is known of pictures. */
  readonly pictures?: Pictures;
  /** What texts may put in from files. */
  readonly inclusions?: IncludedFiles;
}

/** A link's target within the site's sources. */
export interface Target {
  /** Path from the site's root, such as `content/guide/consent.md`. */
  readonly path: string;
  /** Without `#`; empty when the link names none. */
  readonly fragment: string;
}

/** What Docusaurus writes `pathname:///` before is a path from the site's root. */
const EXTERNAL = /^(?!pathname:\/\/\/)(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

export function isExternal(href: string): boolean {
  return EXTERNAL.test(href);
}

/** The page or file that a link leads to, from the site's root; undefined outside the site. */
export function pageOf({ path, fragment }: Target, folders: Folders): string | undefined {
  const { itemPages } = folders;
  const page = itemPages && itemPages.size > 0 ? itemPages.get(`${path}#${fragment}`) : undefined;
  return page ?? outputOf(path, folders);
}

/** The page or file that a source becomes, from the site's root; undefined outside the site. */
export function outputOf(source: string, folders: Folders): string | undefined {
  const placed = folders.pages?.get(source);
  if (placed !== undefined) return placed;
  for (const folder of folders.staticFolders ?? []) {
    const copied = within(folder, source);
    if (copied !== undefined) return copied;
  }
  const content = within(folders.content, source);
  if (content !== undefined) {
    if (content === "glossary.yaml") return "glossary.html";
    if (content === "sources.yaml") return "sources.html";
    return isArticleFile(content) ? `${withoutArticleEnding(content)}.html` : content;
  }
  const quiz = within(folders.quizzes, source);
  return quiz === undefined
    ? undefined
    : `quizzes/${quiz.replace(/(?:\.quiz)?\.(?:yaml|yml|ts|md)$/, ".html")}`;
}

/** A relative URL from one output page to another; both from the site's root. A query has its `?`. */
export function relativeUrl(from: string, to: string, fragment = "", query = ""): string {
  const hash = hashOf(fragment);
  if (from === to && hash !== "" && query === "") return hash;
  const relative = relativePath(from, to);
  if (PLAIN.test(relative)) return `${relative}${query}${hash}`;
  // A colon in the first step would read as a scheme.
  const safe = encodeURI(relative).replace(/[?#]/g, encodeURIComponent).replace(/'/g, "%27");
  return `${/^[^/]*:/.test(safe) ? "./" : ""}${safe}${query}${hash}`;
}

function hashOf(fragment: string): string {
  if (fragment === "") return "";
  if (PLAIN.test(fragment)) return `#${fragment}`;
  return `#${encodeURI(fragment).replaceAll("#", "%23").replaceAll("'", "%27")}`;
}

/** What a URL has as it is: most paths are made of nothing else. */
const PLAIN = /^[\w./~-]*$/;

const SLASH = 0x2f;

/** Both from the same root; unlike `path.relative`, asks nothing of the file system. */
export function relativePath(from: string, to: string): string {
  // A page has some tens of addresses: codes of signs are compared much faster than signs.
  let shared = 0;
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++) {
    if (from.charCodeAt(at) === SLASH) shared = at + 1;
  }
  let ups = "";
  for (let at = from.indexOf("/", shared); at !== -1; at = from.indexOf("/", at + 1)) ups += "../";
  return ups + to.slice(shared);
}

function within(folder: string, file: string): string | undefined {
  const isWithin = file[folder.length] === "/" && file.startsWith(folder);
  return isWithin ? file.slice(folder.length + 1) : undefined;
}
