import { fillItemPlaces } from "../../markdown/item-place.ts";
import { type Folder, readingOrder } from "../../site/folder-tree.ts";
import { ownPage } from "../../site/languages.ts";
import { PRINT_ALL } from "../../site/print-all.ts";
import type { Article } from "../../site/read/article.ts";
import type { Need } from "../assets.ts";
import type { PrintAllView, PrintedArticleView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { foreignOf } from "./links.ts";
import { listPage } from "./list-page.ts";
import { onOnePage } from "./on-one-page.ts";
import { printedNeeds } from "./printed-needs.ts";
import { sourceView } from "./source.ts";
import { textNeeds } from "./text-needs.ts";

/** All articles in reading order, with contents, the glossary and what they cite: to print as one. */
export function printAllView(context: ViewContext): PrintAllView {
  const { site, ownTree } = context;
  const path = ownPage(site, PRINT_ALL);
  const top: Folder = { ...ownTree, index: undefined, folders: [] };
  // As articles lead on to one another.
  const parts = [...ownTree.folders, top]
    .map((folder) => ({ folder, articles: readingOrder(folder) }))
    .filter(({ articles }) => articles.length > 0);
  const articles = parts.flatMap((part) => part.articles);
  const places = new Map(articles.map(({ output }, index) => [output, `page-${index + 1}`]));
  const glossary = ownPage(site, "glossary.html");
  const terms = new Set(site.terms.map(({ id }) => `term-${id}`));
  const cited = new Set(articles.flatMap(({ citations }) => [...citations.keys()]));
  const idOf = (output: string, fragment: string): string | undefined => {
    const source = fragment.replace(/^source-/, "");
    if (fragment !== source && cited.has(source)) return fragment;
    if (output === glossary) return terms.has(fragment) ? fragment : undefined;
    const place = places.get(output);
    return place === undefined || fragment === "" ? place : `${place}-${fragment}`;
  };
  const printed = (article: Article): PrintedArticleView => {
    const id = places.get(article.output) ?? "";
    const whole = site.wholeArticle(article);
    const together = { from: article.output, to: path, prefix: `${id}-`, idOf };
    // On paper a quiz stands by itself: each has a page for that.
    const text = (html: string) =>
      onOnePage(
        fillItemPlaces(html, () => ""),
        together,
      );
    return {
      ...{ id, title: article.title, titleHtml: article.titleHtml, summary: article.summary },
      foreign: foreignOf(site, article.language),
      introHtml: text(whole.introHtml),
      sections: whole.sections.map((section) => ({
        ...{ id: `${id}-${section.id}`, level: section.level, titleHtml: section.titleHtml },
        html: text(section.html),
      })),
      notesHtml: text(whole.notesHtml),
    };
  };
  const entry = ({ output, title, language }: Article) => ({
    ...{ id: places.get(output) ?? "", title, foreign: foreignOf(site, language) },
  });
  const definitions = site.terms.map((term) => ({
    ...{ id: `term-${term.id}`, term: term.term, foreign: foreignOf(site, term.language) },
    definitionHtml: onOnePage(term.prose.html, {
      ...{ from: "glossary.html", to: path, prefix: `of-term-${term.id}-`, idOf },
    }),
  }));
  const needs: readonly Need[] = [
    "reading",
    ...new Set([
      ...articles.flatMap((article) => textNeeds(site, article)),
      ...printedNeeds(definitions),
    ]),
  ];
  return {
    ...listPage(context, {
      layout: "layouts/print-all.njk",
      path,
      title: site.messages.text("page.print-all"),
      sidebar: false,
      needs: [...needs.filter((need) => need !== "tabs" && need !== "code"), "printAll"],
    }),
    contents: parts.map(({ folder, articles }) => ({
      title: folder === top ? "" : folder.title,
      entries: articles.map(entry),
    })),
    articles: articles.map(printed),
    terms: definitions,
    sources: [...site.sources.values()]
      .filter(({ id }) => cited.has(id))
      .map((source) => sourceView(site, source, { citedBy: [], page: path })),
  };
}
