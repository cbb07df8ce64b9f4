import type { Diagnostic } from "../../core/diagnostics.ts";
import { endOfRead, type LinkEnd, leadsFrom, linkRootOf } from "../../markdown/link-end.ts";
import type { LinkReference, WrittenLink } from "../../markdown/link-reference.ts";
import { asWritten } from "../../markdown/page-ids.ts";
import { readableHref } from "../../markdown/readable-href.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import type { Folders } from "../../markdown/targets.ts";
import type { SiteConfig } from "../config/config.ts";
import { headingNamed } from "../heading-names.ts";
import type { Article } from "../read/article.ts";
import { isNamedAsChapterList } from "../read/chapter-list.ts";
import { nearestFiles } from "../read/nearest-file.ts";
import { listPaths } from "../read/read-lists.ts";
import type { Site } from "../site.ts";
import { poolsOfQuiz } from "../translated-quizzes.ts";
import { linkedTexts } from "../used-slugs.ts";
import { missingAnchor } from "./fault-words.ts";
import { hrefsMeant } from "./href-meant.ts";
import { linkPastTheSite } from "./link-past-the-site.ts";
import { signInName } from "./sign-in-name.ts";

/** What is known of a site's files beside what could be read of them. */
interface Known {
  /** Whether the content folder holds anything. */
  readonly isThere: boolean;
  /** Files with faults of their own: they are there, and what ids they would have cannot be said. Also folders that may not be read. */
  readonly faulty: ReadonlySet<string>;
  /** Files of articles that are left out. */
  readonly drafts: ReadonlySet<string>;
  /** Files that are put into others, and are no pages. */
  readonly parts: ReadonlySet<string>;
}

/** Every link within the site leads to a file that is there, and to an id that is there. */
export function checkLinks(site: Site, { isThere, faulty, drafts, parts }: Known): Diagnostic[] {
  const anchors = anchorsByFile(site, faulty);
  const suggest = nearestFiles([...anchors.keys()]);
  const suggestCopied = nearestFiles(site.assets.map(({ source }) => source));
  const meant = hrefsMeant([...anchors.keys()]);
  const isFolder = (path: string) =>
    site.articles.some(({ file }) => file.path.startsWith(`${path}/`));
  const isInClosed = (path: string) =>
    [...faulty].some((folder) => path === folder || path.startsWith(`${folder}/`));
  const diagnostics = linkedTexts(site).flatMap(({ file, from, links }) =>
    links.flatMap((link) => {
      // What another article says is looked at there.
      if (link.from !== undefined) return [];
      const end = endOfRead(from, link, site.folders);
      if (!end) return [];
      // The text may be on disk, and is looked at for faults alone.
      const [named = ""] = link.kind === "wiki" ? link.href.split("|") : [link.href];
      const written = () => readableHref(named, { text: file.text, offset: link.offset });
      if (!end.isThere && isInClosed(end.target.path)) return [];
      const told = { ...{ kind: link.kind, href: link.href }, written, from, end };
      const faults = end.isThere
        ? [ambiguousLink(told), anchorFault(told, anchors)]
        : [
            draftLink(told, drafts) ??
              partLink(told, parts) ??
              linkPastTheSite(told, site.folders) ??
              signInName(told, site.folders) ??
              missingFile(told, {
                suggest: link.kind === "image" ? suggestCopied : suggest,
                isFolder,
                meant,
                dotFolders: site.config.articles.dotFolders,
                linkRoot: () => linkRootOf(from, link, site.folders),
                namesPage: () => wordsNamePage(file.text, { from, link, folders: site.folders }),
              }),
          ];
      return faults.flatMap((fault) => (fault ? [diagnosticAt(file, link.offset, fault)] : []));
    }),
  );
  return isThere ? diagnostics : [...diagnostics, noContent(site.folders.content)];
}

/** What a link may name in a file; of one that is copied as it is, nobody here knows. */
type Anchors = { readonly ids: ReadonlySet<string>; readonly article?: Article } | "unknown";

function anchorsByFile(site: Site, faulty: ReadonlySet<string>): ReadonlyMap<string, Anchors> {
  const { articles, banks, quizzes, assets, config, lists } = site;
  const anchors = new Map<string, Anchors>();
  for (const article of articles) {
    anchors.set(article.file.path, { ids: article.anchors, article });
  }
  for (const { file, bank } of banks) {
    anchors.set(file.path, { ids: new Set(bank.items.map((item) => `item-${item.id}`)) });
  }
  for (const quizFile of quizzes) {
    const items = poolsOfQuiz(quizFile, site).flatMap((pool) => pool.items);
    anchors.set(quizFile.file.path, { ids: new Set(items.map(({ item }) => `item-${item.id}`)) });
  }
  for (const { source } of assets) anchors.set(source, "unknown");
  for (const { language, ...paths } of listPaths(config)) {
    const { terms, sources } = lists.get(language) ?? site;
    anchors.set(paths.glossary, { ids: new Set(terms.map(({ id }) => `term-${id}`)) });
    anchors.set(paths.sources, { ids: new Set([...sources.keys()].map((id) => `source-${id}`)) });
  }
  for (const file of faulty) anchors.set(file, "unknown");
  return anchors;
}

/** A link as its faults are told. */
interface ToldLink extends WrittenLink {
  readonly written: () => string;
  readonly from: string;
  readonly end: LinkEnd;
}

function ambiguousLink({ written, end: { target, others } }: ToldLink): Fault | undefined {
  if (others.length === 0) return undefined;
  const all = [target.path, ...others];
  return {
    rule: "ambiguous-link",
    severity: "warning",
    message: `"${written()}" may mean ${all.slice(0, -1).join(", ")} or ${all.at(-1)}, and leads to the first`,
    hint: "write the path of the file that is meant, with its ending",
  };
}

function draftLink(
  { written, end: { target, others } }: ToldLink,
  drafts: ReadonlySet<string>,
): Fault | undefined {
  const draft = [target.path, ...others].find((file) => drafts.has(file));
  if (draft === undefined) return undefined;
  return {
    rule: "draft-link",
    message: `"${written()}" leads to ${draft}, which is a draft, so its words stay without the link`,
    hint: 'take "draft" out of its front matter when it is done',
  };
}

function partLink(
  { written, end: { target, others } }: ToldLink,
  parts: ReadonlySet<string>,
): Fault | undefined {
  const part = [target.path, ...others].find((file) => parts.has(file));
  if (part === undefined) return undefined;
  const [why, hint] = isNamedAsChapterList(part)
    ? ["is a list of chapters and no page", "link to a chapter, or give the list another name"]
    : [
        "by its name, which begins with an underscore, is a part of pages and none itself",
        "link to a page that puts it in, or name it without the underscore",
      ];
  const message = `"${written()}" leads to ${part}, which ${why}`;
  return { rule: "dead-link", message, hint };
}

function missingFile(
  { written, kind, href, end }: ToldLink,
  {
    suggest,
    isFolder,
    meant,
    dotFolders,
    linkRoot,
    namesPage,
  }: Pick<SiteConfig["articles"], "dotFolders"> & {
    readonly suggest: (wanted: string) => string | undefined;
    readonly isFolder: (path: string) => boolean;
    readonly meant: (href: string, wanted: string) => string | undefined;
    /** What the path begins with without which it would lead to something. */
    readonly linkRoot: () => string | undefined;
    /** Of a wiki's link, what its words are called where a page is called so. */
    readonly namesPage: () => string | undefined;
  },
): Fault {
  const { path } = end.target;
  const dotFolder = path.split("/").find((step) => /^\.[^.]/.test(step));
  if (dotFolder !== undefined && !dotFolders.includes(dotFolder)) {
    return {
      rule: kind === "image" ? "missing-image" : "dead-link",
      message: `"${written()}" leads to ${path}, and what is in "${dotFolder}" is left out, as its name begins with a dot`,
      hint: `put the file elsewhere, or have the folder read by content: { dotFolders: ["${dotFolder}"] }`,
    };
  }
  const folder = path.replace(/\/$/, "");
  if (kind === "link" && isFolder(folder)) {
    return {
      rule: "dead-link",
      message: `"${written()}" leads to the folder ${folder}, which has no page of its own`,
      hint: `write ${folder}/index.md, or link to one of its pages`,
    };
  }
  const suggestion = suggest(path);
  if (kind === "wiki") {
    return {
      rule: "dead-link",
      message: `no page or file is called "${written()}"`,
      hint: wikiHint(suggestion, namesPage()),
    };
  }
  const root = linkRoot();
  if (root !== undefined) {
    return {
      rule: kind === "image" ? "missing-image" : "dead-link",
      message: `"${written()}" leads to ${path}, which is not there`,
      hint: `leave out "${root}", or, where such links mean the folder of articles, say so: content: { linkRoots: ["${root}"] }`,
    };
  }
  const to = meant(href, path);
  return {
    rule: kind === "image" ? "missing-image" : "dead-link",
    message: `"${written()}" leads to ${path}, which is not there`,
    hint: suggestion ? `did you mean ${suggestion}?` : "correct the path or add the file",
    rename: to === undefined ? undefined : { from: href, to },
  };
}

function wikiHint(suggestion: string | undefined, words: string | undefined): string {
  if (words !== undefined)
    return `there is one called "${words}": write that first, or where words stand first, as in Gollum, have them read so: markdown: { dialects: ["gollum"] }`;
  return suggestion ? `did you mean ${suggestion}?` : "correct the name or add the page";
}

/** What stands for words in a wiki's link in this text, where a page is called so. */
function wordsNamePage(
  text: string,
  { from, link, folders }: { from: string; link: LinkReference; folders: Folders },
): string | undefined {
  const [, words = ""] = /^[^[\]|\n]*\|([^[\]\n]+)\]\]/.exec(text.slice(link.offset)) ?? [];
  const name = words.trim();
  // With another name beside it, it was asked for already.
  if (name === "" || link.href.includes("|")) return undefined;
  return leadsFrom(from, folders)(name) ? name : undefined;
}

function anchorFault(
  { from, href, end: { target } }: ToldLink,
  anchors: ReadonlyMap<string, Anchors>,
): Fault | undefined {
  const { path, fragment } = target;
  const known = anchors.get(path) ?? "unknown";
  if (fragment === "" || known === "unknown" || known.ids.has(fragment)) return undefined;
  if (known.article?.lacksParts) return undefined;
  // Browsers go to the page's top.
  if (fragment.toLowerCase() === "top") return undefined;
  if (known.article && headingNamed(known.article, fragment)) return undefined;
  const id = known.article ? asWritten(fragment) : fragment;
  return missingAnchor(path === from ? "this page" : path, id, known.ids, href);
}

function noContent(folder: string): Diagnostic {
  return {
    ...{ rule: "no-content", severity: "error", file: folder, line: 1, column: 1 },
    message: `there is no folder "${folder}" with articles in it`,
    hint: 'make it, with an index.md, or name another as "content" in the configuration',
  };
}
