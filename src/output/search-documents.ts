import { isolated } from "../markdown/isolated.ts";
import type { SearchDocument } from "../search/format/documents.ts";
import type { LaterPage, SectionDocument } from "../search/index/indexed-documents.ts";
import { foldersAbove } from "../site/folders-above.ts";
import { bankLanguage, ownPage, searchLanguage, searchLanguages } from "../site/languages.ts";
import type { WholeArticle } from "../site/read/article.ts";
import { itemPage } from "../site/read/item-pages.ts";
import type { BankFile } from "../site/read/render-bank.ts";
import { siteIn } from "../site/several-languages.ts";
import { allBanks, type Site } from "../site/site.ts";
import { citedIn, sourcesOf } from "./search-sources.ts";

/** What can be found, or an article of which nothing need be read where the build before has indexed it. */
type Found = SearchDocument | LaterPage;

/**
 * What a reader can find, by language: sections, terms, sources, and the stems of items, never their keys. All
 * languages of the site are there, its own first. What is written in a language that the site does not name, on a
 * page or two among many, is found with the site's own as well: nobody would look for a search of that language.
 */
export function searchDocuments(site: Site): ReadonlyMap<string, readonly Found[]> {
  const byLanguage = new Map(searchLanguages(site).map((each) => [each, [] as Found[]]));
  const { config } = site;
  const named = new Set([config.language, ...config.languages].map(searchLanguage));
  /** @param documents Asked for once for each index that has them. */
  const addTo = (language: string | undefined, documents: (as: As) => readonly Found[]) => {
    const written = language ?? config.language;
    const own = searchLanguage(written);
    byLanguage.get(own)?.push(...documents({ written }));
    if (named.has(own)) return;
    const foreign = { written, language: written };
    byLanguage.get(searchLanguage(config.language))?.push(...documents(foreign));
  };
  const add = (language: string | undefined, documents: readonly SearchDocument[]) =>
    addTo(language, (as) => documents.map((document) => shown(document, as)));
  const above = foldersAbove(site);
  for (const article of site.articles) {
    const within = (above.get(article.output) ?? []).join(" › ");
    const placed = within === "" ? {} : { within };
    const version = site.articleVersion(article)?.whole;
    addTo(article.language, (as) => {
      const read = () =>
        sectionsOf(site.wholeArticle(article)).map((section) =>
          shown({ ...section, ...placed }, as),
        );
      // Its prose need not be read again where that has a name.
      return version === undefined
        ? read()
        : [{ kind: "article", name: JSON.stringify([version, within, as]), read }];
    });
    const cited = citedIn(article, siteIn(site, article.language));
    add(
      article.language,
      cited.map((document) => ({ ...document, ...placed })),
    );
  }
  for (const language of [config.language, ...config.languages]) {
    const seen = siteIn(site, language);
    add(language, termsOf(seen));
    add(language, sourcesOf(seen));
  }
  for (const bankFile of allBanks(site)) {
    add(bankLanguage(site, bankFile.bank), itemsOf(bankFile));
  }
  return byLanguage;
}

/** In which language it is written, and which one is said with it. */
interface As {
  readonly written: string;
  readonly language?: string;
}

/** As results print it, which have it as text alone. */
function shown<T extends SearchDocument>(document: T, { written, ...as }: As): T {
  const { page, within, title, text, aliases, objective, tags } = document;
  const asShown = (each: string) => isolated(each, written);
  return {
    ...{ ...document, ...as },
    ...{ page: asShown(page), title: asShown(title), text: asShown(text) },
    ...(within !== undefined && { within: asShown(within) }),
    ...(aliases !== undefined && { aliases: aliases.map(asShown) }),
    ...(objective !== undefined && { objective: asShown(objective) }),
    ...(tags !== undefined && { tags: tags.map(asShown) }),
  };
}

function sectionsOf(article: WholeArticle): SectionDocument[] {
  return [
    {
      ...{ kind: "article", url: article.output, page: article.title, title: article.title },
      text: [article.summary, ...objectivesOf(article), article.introText].join(" ").trim(),
    },
    ...article.sections.map(
      ({ id, title, text }): SectionDocument => ({
        ...{ kind: "article", url: `${article.output}#${id}`, page: article.title, title, text },
      }),
    ),
  ];
}

/** Its page has them below the summary. */
function objectivesOf({ objectivesProse }: WholeArticle): readonly string[] {
  return objectivesProse.map(({ text }) => (/\p{P}$/u.test(text) ? text : `${text}.`));
}

/** Those that are in the language that the site is seen in. */
function termsOf(site: Site): SearchDocument[] {
  const page = site.messages.text("page.glossary");
  const path = ownPage(site, "glossary.html");
  const own = site.terms.filter(({ language }) => language === undefined);
  return own.map(
    ({ id, term, aliases, prose }): SearchDocument => ({
      ...{ kind: "term", url: `${path}#term-${id}`, page, title: term },
      text: prose.text,
      aliases,
    }),
  );
}

function itemsOf(bankFile: BankFile): SearchDocument[] {
  const { bank, items: rendered } = bankFile;
  return bank.items.map((item, index): SearchDocument => {
    const page = itemPage(bankFile, index);
    const { question, lead, tail } = rendered[index] ?? {};
    // A stem without a paragraph is known by what it has.
    const title = question?.text || lead?.text || "";
    const around = [question?.text ? lead?.text : "", tail?.text].filter(Boolean).join(" ");
    return {
      ...{ kind: "item", url: `${page}#item-${item.id}`, page: bank.title, title },
      text: around,
      item: { bank: bank.id, id: item.id },
      ...(item.objective !== undefined && { objective: item.objective }),
      tags: item.tags ?? [],
    };
  });
}
