import path from "node:path";
import { articleFiles, isArticleFile, withoutArticleEnding } from "../core/article-file.ts";
import { besideOf } from "./beside.ts";
import type { LinkReference, WrittenLink } from "./link-reference.ts";
import { besideTheme } from "./page-ids.ts";
import { readHref } from "./read-href.ts";
import { type SiteFiles, siteFiles } from "./site-files.ts";
import { type Folders, isExternal, pageOf, type Target } from "./targets.ts";
import { filesNamed, readWikiTarget } from "./wiki-target.ts";

/** Where a link within the site leads. */
export interface LinkEnd {
  readonly target: Target;
  /** Whether there is such a file. */
  readonly isThere: boolean;
  /** Of a target that is there: what else the link may mean. Else the files that it may have meant. */
  readonly others: readonly string[];
  /** The page or file, from the site's root; undefined outside the site. */
  readonly page: string | undefined;
  /** With its `?`; empty when the link names none. */
  readonly query: string;
}

/**
 * Finds what a link in `from` leads to, as it is written: the file itself wins, from the link's own file
 * or, after a `/`, from the folder of articles; then the page that such an address is elsewhere:
 * `deploy`, `deploy/` and `deploy.html` of `deploy.md`, `guide/` of the folder's own page, or what is
 * printed at that address. Undefined for links to other places, and from `/` on where nobody knows
 * which files there are.
 */
export function linkEnd(from: string, link: WrittenLink, folders: Folders): LinkEnd | undefined {
  // A text's links are asked for several times, one text after another.
  if (newest?.from !== from || newest.folders !== folders)
    newest = { from, folders, ends: new Map() };
  const { ends } = newest;
  const key = `${link.kind} ${link.href}`;
  if (ends.has(key)) return ends.get(key);
  const end = findEnd(from, link, folders);
  ends.set(key, end);
  return end;
}

/** What was found of the links of one file. */
interface FoundEnds {
  readonly from: string;
  readonly folders: Folders;
  readonly ends: Map<string, LinkEnd | undefined>;
}

let newest: FoundEnds | undefined;

/**
 * The same of a link that was read, which several look at, each at all of a site: found for the first of them.
 * @param from The file of the text that it stands in.
 */
export function endOfRead(
  from: string,
  link: LinkReference,
  folders: Folders,
): LinkEnd | undefined {
  const found = foundOf.get(folders) ?? new WeakMap<LinkReference, LinkEnd | "nowhere">();
  foundOf.set(folders, found);
  const known = found.get(link);
  if (known !== undefined) return known === "nowhere" ? undefined : known;
  const end = findEnd(link.from ?? from, link, folders);
  found.set(link, end ?? "nowhere");
  return end;
}

/** Those who look at all of a site have done so: what was found of ten thousand pages takes much memory. */
export function forgetEnds(folders: Folders): void {
  foundOf.delete(folders);
}

const foundOf = new WeakMap<Folders, WeakMap<LinkReference, LinkEnd | "nowhere">>();

function findEnd(from: string, { href, kind }: WrittenLink, folders: Folders): LinkEnd | undefined {
  if (kind === "wiki") return wikiEnd(from, href, folders);
  if (kind === "ref") return refEnd(from, href, folders);
  const files = siteFiles(folders);
  if (isExternal(href) || (!files && href.startsWith("/"))) return undefined;
  const { pathnames, query, fragment } = readHref(href);
  const end = (file: string, isThere: boolean, others: readonly string[]): LinkEnd => {
    const target = {
      path: file,
      fragment: isArticleFile(file) ? besideTheme(fragment) : fragment,
    };
    return { target, isThere, others, page: pageOf(target, folders), query };
  };
  // Most links are as they are meant.
  const [pathname = ""] = pathnames;
  const meant = isRelative(pathname) ? files?.file(besideOf(from, pathname)) : undefined;
  if (meant !== undefined) return end(meant, true, none);
  const paths = pathnames.flatMap((pathname) => pathsOf(from, pathname, folders));
  const [literal = from] = paths;
  if (!files) return end(literal, true, none);
  for (const name of paths) {
    const file = files.file(name);
    if (file !== undefined) return end(file, true, none);
  }
  for (const name of kind === "link" ? paths : []) {
    const [page, ...others] = pagesAt(name, files);
    if (page !== undefined) return end(page, true, others);
  }
  for (const name of kind === "link" ? paths : []) {
    const page = files.madeAt(name);
    if (page !== undefined) return { ...end(page, true, []), page };
  }
  return end(literal, false, paths.flatMap(sourcesAt));
}

const none: readonly string[] = [];

/** Whether a pathname is read from the folder of its file, and names a file there. */
function isRelative(pathname: string): boolean {
  return pathname !== "" && !/^\/|^@site\/|(?:^|\/)\.{1,2}$/.test(pathname);
}

/** Asks of a text's file whether there is what a link of a wiki names. */
export function leadsFrom(from: string, folders: Folders): (name: string) => boolean {
  return (href) => linkEnd(from, { href, kind: "wiki" }, folders)?.isThere ?? false;
}

/** The same of a link that names a page as wikis do; after "|" what it names where there is no such page. */
function wikiEnd(from: string, written: string, folders: Folders): LinkEnd {
  const [href = "", other] = written.split("|");
  const meant = namedEnd(from, href, folders);
  if (meant.isThere || other === undefined) return meant;
  const instead = namedEnd(from, other, folders);
  return instead.isThere ? instead : meant;
}

function namedEnd(from: string, href: string, folders: Folders): LinkEnd {
  const { name, fragment } = readWikiTarget(href);
  const [found, ...others] = name === "" ? [from] : filesNamed(name, from, folders);
  const target = { path: found ?? `${folders.content}/${name}.md`, fragment };
  const isThere = found !== undefined || !folders.files;
  return { target, isThere, others, page: pageOf(target, folders), query: "" };
}

/** The same of a link that a template makes of a path or, in whichever folder it is, of a page's name. */
function refEnd(from: string, href: string, folders: Folders): LinkEnd | undefined {
  const end = findEnd(from, { href, kind: "link" }, folders);
  if (!end || end.isThere || !folders.files) return end;
  const { pathnames, fragment } = readHref(href);
  const [found, ...others] = pathnames.flatMap((name) =>
    filesNamed(name.replace(/^\/+/, ""), from, folders),
  );
  if (found === undefined) return end;
  const target = { path: found, fragment };
  return { ...end, target, isThere: true, others, page: pageOf(target, folders) };
}

/** What a pathname may stand for, from the site's root; what is meant first. */
function pathsOf(from: string, pathname: string, folders: Folders): readonly string[] {
  if (pathname === "") return [from];
  if (pathname.startsWith("@site/")) return projectPaths(pathname.slice("@site/".length), folders);
  // With a slash at their end, these are folders as well.
  const named = /(?:^|\/)\.{1,2}$/.test(pathname) ? `${pathname}/` : pathname;
  if (!named.startsWith("/")) {
    const literal = besideOf(from, named);
    const placed = folders.pages?.get(from);
    return [
      literal,
      // From no file does a link lead out of the site: written for a page at `guide/start/`, it may be right.
      ...(isWithin(folders, literal) || !isArticleFile(from)
        ? []
        : [path.posix.join(withoutArticleEnding(from), named)]),
      // So may one that is written for where the page is put.
      ...(placed === undefined
        ? []
        : [path.posix.join(folders.content, path.posix.dirname(placed), named)]),
      // Where pages have folders of their own, as in Hugo, `../next/` is the page beside this one.
      ...(isWithin(folders, literal) && isArticleFile(from) && /^\.\.\/[^.]*$/.test(named)
        ? [path.posix.join(withoutArticleEnding(from), named)]
        : []),
    ];
  }
  const published = (folders.linkRoots ?? [])
    .filter((root) => `${named}/`.startsWith(`${root}/`))
    .map((root) => path.posix.join(folders.content, named.slice(root.length)));
  const literal = [folders.content, ...(folders.staticFolders ?? []), ""].map((root) =>
    path.posix.join(root, named).replace(/^\//, ""),
  );
  return [...literal, ...published];
}

/** What `@site/…` of Docusaurus may stand for, whose `docs` and `static` may have other names here. */
function projectPaths(name: string, { content, staticFolders = [] }: Folders): readonly string[] {
  const below = name.slice(name.indexOf("/") + 1);
  const roots = [content, ...staticFolders];
  return [
    name,
    ...[name, below].flatMap((each) => roots.map((root) => path.posix.join(root, each))),
  ];
}

/**
 * The beginning of a path from the site's root without which it leads to a file that is there, such as
 * `/docs`: the folder of articles was published at it.
 */
export function linkRootOf(from: string, link: WrittenLink, folders: Folders): string | undefined {
  const steps = link.href.startsWith("/") ? link.href.split("/").slice(1) : [];
  for (let count = 1; count < Math.min(steps.length, 4); count++) {
    const href = `/${steps.slice(count).join("/")}`;
    // What is left of a folder's own address is the home page's, which tells nothing.
    if (/^\/(?:[?#]|$)/.test(href)) return undefined;
    if (linkEnd(from, { ...link, href }, folders)?.isThere === true)
      return `/${steps.slice(0, count).join("/")}`;
  }
  return undefined;
}

function isWithin({ content, quizzes }: Folders, name: string): boolean {
  return [content, quizzes].some((folder) => `${name}/`.startsWith(`${folder}/`));
}

/** Pages that have an address like this one in other tools, or here. */
function pagesAt(name: string, files: SiteFiles): readonly string[] {
  const folder = folderAt(name);
  const stem = (folder ?? name).replace(/\.html?$/i, "");
  const own = files.folderPage(folder ?? name);
  const [page] = articleFiles(stem).flatMap((name) => files.file(name) ?? []);
  const isPage = stem !== name && folder === undefined;
  const sources = [page, isPage ? undefined : own].filter((file) => file !== undefined);
  if (folder !== undefined && own !== undefined) return [own];
  return sources.length > 0 ? sources : files.atAddress(name);
}

/** Files that would be at this address. */
function sourcesAt(name: string): readonly string[] {
  const folder = folderAt(name) ?? name;
  const stem = folder.replace(/\.html?$/i, "");
  return [
    name,
    `${stem}.md`,
    ...["index.md", "_index.md", "README.md"].map((own) => `${stem}/${own}`),
  ];
}

/** The folder of `guide/`, `guide/index`, `guide/index.html` and `guide/index.md`. */
function folderAt(name: string): string | undefined {
  const [, folder] = /^(.*?)(?:\/|(?:^|\/)index(?:\.html?|\.md)?)$/i.exec(name) ?? [];
  return folder;
}
