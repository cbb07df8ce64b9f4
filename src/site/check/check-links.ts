import type { Diagnostic } from "../../core/diagnostics.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { readableHref } from "../../markdown/readable-href.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import { targetOf } from "../../markdown/targets.ts";
import { nearestFiles } from "../read/nearest-file.ts";
import { poolsOf } from "../read/select.ts";
import { allBanks, type LinkedText, type Site } from "../site.ts";
import { missingAnchor } from "./fault-words.ts";

/** What is known of a site's files beside what could be read of them. */
interface Known {
  /** Whether the content folder holds anything. */
  readonly isThere: boolean;
  /** Files with faults of their own: they are there, and what ids they would have cannot be said. */
  readonly faulty: ReadonlySet<string>;
  /** Files of articles that are left out. */
  readonly drafts: ReadonlySet<string>;
}

/** Every link within the site leads to a file that is there, and to an id that is there. */
export function checkLinks(site: Site, { isThere, faulty, drafts }: Known): Diagnostic[] {
  const anchors = anchorsByFile(site, faulty);
  const suggest = nearestFiles([...anchors.keys()]);
  const files = [...site.articles, ...allBanks(site), ...site.quizzes];
  const texts: readonly LinkedText[] = [
    ...files.map(({ file, links }) => ({ file, from: file.path, links })),
    ...site.texts,
  ];
  const diagnostics = texts.flatMap(({ file, from, links }) =>
    links.flatMap((link) => {
      const fault =
        draftLink(from, link, drafts) ?? checkLink({ file, from }, link, { anchors, suggest });
      return fault ? [diagnosticAt(file, link.offset, fault)] : [];
    }),
  );
  return isThere ? diagnostics : [...diagnostics, noContent(site.folders.content)];
}

/** What a link may name in each source file; files without anchors of their own have an empty set. */
function anchorsByFile(site: Site, faulty: ReadonlySet<string>) {
  const { articles, banks, quizzes, terms, sources, assets, folders } = site;
  const anchors = new Map<string, ReadonlySet<string> | "unknown">();
  for (const article of articles) anchors.set(article.file.path, article.anchors);
  for (const { file, bank } of banks) {
    anchors.set(file.path, new Set(bank.items.map((item) => `item-${item.id}`)));
  }
  for (const { file, quiz } of quizzes) {
    const items = poolsOf(quiz, site.index).flatMap((pool) => pool.items);
    anchors.set(file.path, new Set(items.map(({ item }) => `item-${item.id}`)));
  }
  for (const asset of assets) anchors.set(`${folders.content}/${asset}`, new Set());
  anchors.set(`${folders.content}/glossary.yaml`, new Set(terms.map((term) => `term-${term.id}`)));
  const sourceIds = [...sources.keys()].map((id) => `source-${id}`);
  anchors.set(`${folders.content}/sources.yaml`, new Set(sourceIds));
  for (const file of faulty) anchors.set(file, "unknown");
  return anchors;
}

function draftLink(
  from: string,
  { href }: LinkReference,
  drafts: ReadonlySet<string>,
): Fault | undefined {
  const target = drafts.size > 0 ? targetOf(from, href) : undefined;
  if (!target || !drafts.has(target.path)) return undefined;
  return {
    rule: "draft-link",
    message: `"${href}" leads to ${target.path}, which is a draft, so its words stay without the link`,
    hint: 'take "draft" out of its front matter when it is done',
  };
}

function checkLink(
  { file, from }: Pick<LinkedText, "file" | "from">,
  { href, kind, offset }: LinkReference,
  {
    anchors,
    suggest,
  }: {
    readonly anchors: ReadonlyMap<string, ReadonlySet<string> | "unknown">;
    readonly suggest: (wanted: string) => string | undefined;
  },
): Fault | undefined {
  const target = targetOf(from, href);
  if (!target) return undefined;
  const known = anchors.get(target.path);
  if (!known) {
    const suggestion = suggest(target.path);
    const written = readableHref(href, { text: file.text, offset });
    return {
      rule: kind === "image" ? "missing-image" : "dead-link",
      message: `"${written}" leads to ${target.path}, which is not there`,
      hint: suggestion ? `did you mean ${suggestion}?` : "correct the path or add the file",
    };
  }
  if (known === "unknown" || target.fragment === "" || known.has(target.fragment)) return undefined;
  return missingAnchor(target.path === from ? "this page" : target.path, target.fragment, known);
}

function noContent(folder: string): Diagnostic {
  return {
    ...{ rule: "no-content", severity: "error", file: folder, line: 1, column: 1 },
    message: `there is no folder "${folder}" with articles in it`,
    hint: 'make it, with an index.md, or name another as "content" in the configuration',
  };
}
