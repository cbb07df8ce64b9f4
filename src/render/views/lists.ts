import { relativeUrl } from "../../markdown/targets.ts";
import { byLetter } from "../../site/by-letter.ts";
import { pinnedPages } from "../../site/pinned-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { itemPage } from "../../site/read/item-pages.ts";
import type { Site } from "../../site/site.ts";
import { termUses } from "../../site/term-uses.ts";
import type { ViewContext } from "./context.ts";
import { foreignOf, linkTo } from "./links.ts";
import { listPage } from "./list-page.ts";
import type { GlossaryView, SearchView, SourcesView } from "./list-types.ts";
import { printedNeeds } from "./printed-needs.ts";
import { rebase } from "./rebase.ts";
import { sourceView } from "./source.ts";
import { glossaryThings } from "./structured-data.ts";
import type { LinkView, PageView } from "./types.ts";
import { untranslatedNote } from "./untranslated.ts";

/** A word or source that thousands of pages use would make a page of megabytes. */
const SHOWN_USES = 40;

export function glossaryView(context: ViewContext, path: string): GlossaryView {
  const { site } = context;
  const { messages } = site;
  const used = termUses(site);
  const uses = (articles: readonly Article[]) => ({
    usedIn: articles.slice(0, SHOWN_USES).map((article) => linkTo(site, path, article)),
    usedInMore: Math.max(0, articles.length - SHOWN_USES),
  });
  const terms = site.terms.map((term) => ({
    id: `term-${term.id}`,
    term: term.term,
    ...foreignOf(site, term.language),
    definitionHtml: rebase({ html: term.prose.html }, "glossary.html", path).html,
    ...uses(used.get(term.id) ?? []),
  }));
  return {
    ...listPage(context, {
      layout: "layouts/glossary.njk",
      path,
      title: messages.text("page.glossary"),
      things: () => glossaryThings(site, path),
      needs: ["reading", ...printedNeeds(terms)],
    }),
    untranslated: untranslatedNote(site, site.terms),
    letters: byLetter(terms, ({ term }) => term, messages.language).map(({ letter, entries }) => ({
      letter,
      terms: entries,
    })),
  };
}

export function sourcesView(context: ViewContext, path: string): SourcesView {
  const { site } = context;
  const { messages } = site;
  const { sources, notes } = site;
  const citing = citingPages(site, path);
  const collator = new Intl.Collator(messages.language);
  const name = (id: string) => {
    const source = sources.get(id);
    return `${source?.authors?.join(" ") ?? source?.organisation} ${source?.year} ${source?.title}`;
  };
  return {
    ...listPage(context, {
      layout: "layouts/sources.njk",
      path,
      title: messages.text("page.sources"),
      needs: ["reading", ...printedNeeds([...notes.values()])],
    }),
    untranslated: untranslatedNote(site, [...notes.values()]),
    sources: [...sources.values()]
      .toSorted((a, b) => collator.compare(name(a.id), name(b.id)))
      .map((source) =>
        sourceView(site, source, {
          citedBy: citing.get(source.id) ?? [],
          page: path,
          shown: SHOWN_USES,
        }),
      ),
  };
}

export function searchView(
  context: ViewContext,
  { path, language }: { readonly path: string; readonly language: string },
): SearchView {
  const { site } = context;
  const { messages } = site;
  const view = listPage(context, {
    ...{ layout: "layouts/search.njk", path, title: messages.text("search.title") },
    language,
    needs: ["reading", "search"],
  });
  const pinned = pinnedPages(site).map(({ title, url, note }) => ({
    ...{ title, note },
    url: relativeUrl(path, ...splitUrl(url)),
  }));
  return { ...view, pinned };
}

function splitUrl(url: string): [page: string, fragment: string] {
  const [page = "", fragment = ""] = url.split("#");
  return [page, fragment];
}

/** What a browser keeps of the site, and where it leads one to in place of a page that it does not keep. */
export function offlineView(context: ViewContext, path: string): PageView {
  return listPage(context, {
    layout: "layouts/offline.njk",
    path,
    title: context.site.messages.text("offline.title"),
    needs: ["reading"],
  });
}

/** By source, the pages that cite it: articles, then the quizzes of banks, each at its first question that does. */
function citingPages(site: Site, page: string): ReadonlyMap<string, readonly LinkView[]> {
  const citing = new Map<string, LinkView[]>();
  const add = (source: string, link: LinkView) => {
    const links = citing.get(source) ?? [];
    links.push(link);
    citing.set(source, links);
  };
  for (const article of site.articles) {
    for (const source of article.citations.keys()) add(source, linkTo(site, page, article));
  }
  for (const bankFile of site.banks) {
    const { bank } = bankFile;
    const title = site.messages.text("reference.cited-in-quiz", { title: bank.title });
    const seen = new Set<string>();
    for (const [index, item] of bank.items.entries()) {
      for (const source of item.sources ?? []) {
        if (seen.has(source)) continue;
        seen.add(source);
        add(source, {
          title,
          url: relativeUrl(page, itemPage(bankFile, index), `item-${item.id}`),
        });
      }
    }
  }
  return citing;
}
