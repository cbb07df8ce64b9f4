import type { Article } from "./read/article.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";

/** A change of an article that its author said the date of. */
export interface Change {
  readonly article: Article;
  /** A year, month or day. */
  readonly date: string;
  /** In the author's words; empty where there are none. */
  readonly what: string;
  /** Whether it is that the article was written. */
  readonly isNew: boolean;
}

/**
 * What changed in the articles of one of a site's languages, newest first: when they were written, when they
 * were last changed, and the changes that they name. What lists leave out is left out.
 */
export function changesIn({ articles, config }: Site, language: string): readonly Change[] {
  return articles
    .filter(({ path, isHidden }) => !isHidden && languageOfPlace(path, config) === language)
    .flatMap(changesOf)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function changesOf(article: Article): readonly Change[] {
  const { date, updated, changes } = article;
  const known = new Set([date, ...changes.map((change) => change.date)]);
  return [
    ...changes.map((change) => ({ article, ...change, isNew: false })),
    ...(updated === undefined || known.has(updated)
      ? []
      : [{ article, date: updated, what: "", isNew: false }]),
    ...(date === undefined ? [] : [{ article, date, what: "", isNew: true }]),
  ];
}

/** What a language's page of changes and its feeds are called. */
export interface ChangeOutputs {
  readonly language: string;
  /** Undefined where an article of the author's stands there. */
  readonly page: string | undefined;
  readonly atom: string;
  readonly json: string;
}

const known = new WeakMap<readonly Article[], readonly ChangeOutputs[]>();

/** For each of a site's languages whose articles say any date; paths from the site's root. */
export function changeOutputs(site: Site): readonly ChangeOutputs[] {
  const { articles } = site;
  const outputs = known.get(articles) ?? makeOutputs(site);
  known.set(articles, outputs);
  return outputs;
}

function makeOutputs(site: Site): readonly ChangeOutputs[] {
  const { articles, config } = site;
  const taken = new Set(articles.map(({ output }) => output));
  return [config.language, ...config.languages].flatMap((language) => {
    if (changesIn(site, language).length === 0) return [];
    const folder = language === config.language ? "" : `${language}/`;
    const page = `${folder}whats-new.html`;
    return {
      language,
      page: taken.has(page) ? undefined : page,
      ...{ atom: `${folder}feed.xml`, json: `${folder}feed.json` },
    };
  });
}

/** Those of the language that a page is in; of a page in a language without any, the site's own. */
export function changeOutputsIn(site: Site, language: string): ChangeOutputs | undefined {
  const all = changeOutputs(site);
  const of = (wanted: string) => all.find((outputs) => outputs.language === wanted);
  return of(language) ?? of(site.config.language);
}

/** A date if it says a day: sitemaps and feeds have no months and years. */
export function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined;
}
