import { relativeUrl } from "../../markdown/targets.ts";
import { byLetter } from "../../site/by-letter.ts";
import { bankLanguage } from "../../site/languages.ts";
import { pinnedPages } from "../../site/pinned-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { itemPage } from "../../site/read/item-pages.ts";
import { versionsOf } from "../../site/several-languages.ts";
import type { Site } from "../../site/site.ts";
import { termUses } from "../../site/term-uses.ts";
import { languageOfBank } from "../../site/translated-banks.ts";
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

/**
 * By source, the pages that cite it: articles, then the quizzes of banks, each at its first question that does. Of
 * those that say the same, one in the language that the site is seen in, or else in its own. That language comes first.
 */
function citingPages(site: Site, page: string): ReadonlyMap<string, readonly LinkView[]> {
  const { config } = site;
  const citing = new Map<string, Citing[]>();
  const add = (source: string, found: Citing) => {
    const all = citing.get(source) ?? [];
    all.push(found);
    citing.set(source, all);
  };
  for (const article of site.articles) {
    const versions = versionsOf(site, article.output);
    const own = versions.find((version) => version.article === article);
    const found = {
      same: versions[0]?.article.path ?? article.path,
      language: own?.language ?? config.language,
      link: linkTo(site, page, article),
    };
    for (const source of article.citations.keys()) add(source, found);
  }
  for (const bankFile of site.banks) {
    const { bank } = bankFile;
    const { language: lang, direction: dir } = foreignOf(
      site,
      bankLanguage(site, bank) ?? config.language,
    );
    const title = site.messages.text("reference.cited-in-quiz", { title: bank.title });
    const titleHtml = site.messages.html("reference.cited-in-quiz", {
      title: lang ? { el: "span", lang, dir, text: bank.title } : bank.title,
    });
    const seen = new Set<string>();
    for (const [index, item] of bank.items.entries()) {
      for (const source of item.sources ?? []) {
        if (seen.has(source)) continue;
        seen.add(source);
        const url = relativeUrl(page, itemPage(bankFile, index), `item-${item.id}`);
        const language = languageOfBank(bankFile, config);
        add(source, { same: `#${bank.id}`, language, link: { title, titleHtml, url } });
      }
    }
  }
  return new Map([...citing].map(([source, all]) => [source, eachOnce(all, site)]));
}

/** A page that cites a source. */
interface Citing {
  /** What it has in common with those that say the same in other languages. */
  readonly same: string;
  readonly language: string;
  readonly link: LinkView & { readonly titleHtml?: string };
}

function eachOnce(all: readonly Citing[], { config, messages }: Site): readonly LinkView[] {
  const groups = [...Map.groupBy(all, ({ same }) => same).values()];
  const shown = groups.flatMap((group) => {
    const isIn = (language: string) => group.find((each) => each.language === language);
    return isIn(messages.language) ?? isIn(config.language) ?? group[0] ?? [];
  });
  const isOwn = ({ language }: Citing) => language === messages.language;
  return shown.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a))).map(({ link }) => link);
}
