import { canonicalUrl } from "../../render/views/canonical-url.ts";
import { alternates } from "../../render/views/language-links.ts";
import { quizPages } from "../../render/views/quiz-pages.ts";
import { changeOutputs, dayOf } from "../../site/changes.ts";
import { lastChanged } from "../../site/git-days.ts";
import { ownPage } from "../../site/languages.ts";
import { ownPages } from "../../site/own-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { siteIn } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import type { OutputFile } from "../bundle.ts";
import { escapeXml } from "./xml.ts";

/** What sitemaps.org allows in one file. */
const MOST_PAGES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** How much one sitemap may hold. */
interface Limits {
  readonly pages: number;
  readonly bytes: number;
}

/**
 * `sitemap.xml`, as sitemaps.org has it: all that there is to read, with the day of its last change where its
 * author said one, and its other languages. Where one file may not hold all, it names those that do. None
 * where nobody knows the site's address.
 */
export function sitemapFiles(
  site: Site,
  limits: Limits = { pages: MOST_PAGES, bytes: MOST_BYTES },
): readonly OutputFile[] {
  const { url } = site.config;
  if (url === "") return [];
  const parts = inParts(
    listedPages(site).map((page) => pageEntry(site, page)),
    limits,
  );
  const [only = [], ...others] = parts;
  if (others.length === 0) return [{ path: "sitemap.xml", contents: urlSet(only) }];
  const named = parts.map((entries, at) => ({
    path: `sitemap-${at + 1}.xml`,
    contents: urlSet(entries),
  }));
  const index = named.map(
    ({ path }) => `<sitemap><loc>${escapeXml(canonicalUrl(url, path))}</loc></sitemap>\n`,
  );
  return [{ path: "sitemap.xml", contents: document("sitemapindex", index) }, ...named];
}

interface ListedPage {
  readonly path: string;
  readonly article?: Article;
}

/** Of the pages that a build makes by itself. */
const READ: readonly string[] = ["quizzes/index.html", "glossary.html", "sources.html"];

/** What is there to read: not the pages of one's own answers, of searching, and those that lists leave out. */
function listedPages(site: Site): readonly ListedPage[] {
  const { config } = site;
  return [
    ...site.articles
      .filter(({ isHidden }) => !isHidden)
      .map((article) => ({ path: article.output, article })),
    ...quizPages(site).map(({ path }) => ({ path })),
    ...[config.language, ...config.languages]
      .map((language) => siteIn(site, language))
      .flatMap((seen) =>
        ownPages(seen)
          .filter((name) => READ.includes(name))
          .map((name) => ({ path: ownPage(seen, name) })),
      ),
    ...changeOutputs(site).flatMap(({ page }) => (page === undefined ? [] : { path: page })),
  ];
}

function pageEntry(site: Site, { path, article }: ListedPage): string {
  const changed = article && (dayOf(lastChanged(site, article)) ?? dayOf(article.date));
  const languages = alternates(site, path).map(
    ({ language, url }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(url)}"/>`,
  );
  return [
    `<url><loc>${escapeXml(canonicalUrl(site.config.url, path))}</loc>`,
    ...(changed === undefined ? [] : [`<lastmod>${changed}</lastmod>`]),
    ...languages,
    "</url>\n",
  ].join("");
}

function inParts(entries: readonly string[], limits: Limits): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry);
    if (bytes + size > limits.bytes || (parts.at(-1)?.length ?? 0) >= limits.pages) {
      parts.push([]);
      bytes = Buffer.byteLength(urlSet([]));
    }
    parts.at(-1)?.push(entry);
    bytes += size;
  }
  return parts;
}

function urlSet(entries: readonly string[]): string {
  return document("urlset", entries, ' xmlns:xhtml="http://www.w3.org/1999/xhtml"');
}

function document(name: string, entries: readonly string[], more = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>
${entries.join("")}</${name}>
`;
}
