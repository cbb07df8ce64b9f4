import { hash } from "node:crypto";
import { pageToMarkdown } from "../../formats/text/html-to-markdown.ts";
import { escapeHtml } from "../../markdown/escape.ts";
import { fillItemPlaces } from "../../markdown/item-place.ts";
import { citedSources } from "../../render/views/article.ts";
import { canonicalUrl } from "../../render/views/canonical-url.ts";
import { type MarkdownCopy, markdownCopies } from "../../site/markdown-copies.ts";
import { siteIn } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import { engineStamp } from "../engine-stamp.ts";
import type { MadeFile } from "../site-writer.ts";

/** A file that is made when it is written, so that one alone is in memory. */
export interface LateFile extends MadeFile {
  /** From the site's root. */
  readonly path: string;
}

/**
 * Each article as Markdown beside its page: its text and its sources with whole addresses, without questions,
 * which take their forms. Nothing of its file that its page does not show.
 */
export function markdownFiles(site: Site): readonly LateFile[] {
  return [...markdownCopies(site).values()].map((copy) => markdownFile(site, copy));
}

function markdownFile(site: Site, { path, article }: MarkdownCopy): LateFile {
  const own = siteIn(site, article.language);
  const cited = () => citedSources(own, article);
  const make = () => textOf(own, article, cited());
  const nameOf = (...parts: readonly unknown[]) =>
    hash("sha1", JSON.stringify([engineStamp(ROOMS), ...parts]), "base64");
  // Its prose need not be read again where that has a name.
  const version = site.articleVersion(article)?.whole;
  const fingerprint = (contents?: string) =>
    version === undefined
      ? nameOf(contents ?? make())
      : nameOf(version, site.config.url, article.title, cited());
  return {
    path,
    fingerprint,
    make() {
      const contents = make();
      return { contents, fingerprint: fingerprint(contents) };
    },
  };
}

/** What makes a copy of a site that is read. */
const ROOMS = ["core", "markdown", "messages", "formats", "render", "site", "output"];

function textOf(
  site: Site,
  article: MarkdownCopy["article"],
  sources: ReturnType<typeof citedSources>,
): string {
  const whole = site.wholeArticle(article);
  const page = canonicalUrl(site.config.url, article.output);
  const address = (written: string) =>
    URL.canParse(written, page) ? new URL(written, page).href : written;
  const text = (html: string) =>
    pageToMarkdown(
      fillItemPlaces(html, () => ""),
      address,
    );
  const sections = whole.sections.flatMap(({ level, titleHtml, html }) => [
    text(`<h${level}>${titleHtml}</h${level}>`),
    text(html),
  ]);
  const list = sources.map(({ html, noteHtml }) => `<li>${html} ${noteHtml}</li>`).join("");
  const blocks = [
    text(`<h1>${article.titleHtml}</h1>`),
    article.summary === "" ? "" : text(`<blockquote>${escapeHtml(article.summary)}</blockquote>`),
    `<${page}>`,
    text(whole.introHtml),
    ...sections,
    text(whole.notesHtml),
    list === "" ? "" : `## ${site.messages.text("article.sources")}\n\n${text(`<ul>${list}</ul>`)}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
