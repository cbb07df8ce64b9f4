import { ABSENT_PAGE } from "../core/offline/site-files.ts";
import { directionOf, perLanguage } from "../markdown/direction-of.ts";
import type { SiteConfig } from "./config/config.ts";
import type { Bank } from "./read/bank.ts";
import type { Site } from "./site.ts";

/** Which way a page is written: the site's own language may be set to another than its usual way. */
export function pageDirection(
  config: Pick<SiteConfig, "language" | "direction">,
  language: string,
): "ltr" | "rtl" {
  return (language === config.language && config.direction) || directionOf(language);
}

/**
 * Where a page that the build makes by itself stands in the language that the site is seen in:
 * `glossary.html`, or `fr/glossary.html`.
 */
export function ownPage(
  { config, messages }: Pick<Site, "config" | "messages">,
  name: string,
): string {
  const { language } = messages;
  return config.languages.includes(language) ? `${language}/${name}` : name;
}

/** Whether a page is what hosts answer with in place of one that is not there, in any of the site's languages. */
export function standsForAbsent(
  { languages }: Pick<SiteConfig, "languages">,
  page: string,
): boolean {
  return [ABSENT_PAGE, ...languages.map((each) => `${each}/${ABSENT_PAGE}`)].includes(page);
}

/** The language of a bank's items, where it is not the site's: its own, or its article's. */
export function bankLanguage({ index }: Site, { article, language }: Bank): string | undefined {
  if (language !== undefined) return language;
  return article === undefined ? undefined : index.articles.get(article)?.language;
}

/** What is searched together: `en` for both `en-GB` and `en-US`. */
export const searchLanguage = perLanguage((language: string) => new Intl.Locale(language).language);

/** The site's own first. Every page of a site asks for them, so they are found once. */
export function searchLanguages(site: Site): readonly string[] {
  const found = searched.get(site) ?? findSearched(site);
  searched.set(site, found);
  return found;
}

const searched = new WeakMap<Site, readonly string[]>();

function findSearched({ config, articles, banks }: Site): readonly string[] {
  const written = [...articles, ...banks.map(({ bank }) => bank)];
  const all = [
    ...[config.language, ...config.languages],
    ...written.map(({ language }) => language ?? config.language),
  ];
  return [...new Set(all.map(searchLanguage))];
}

/**
 * The page that searches a language: the site's own is `search.html`, that of another of its languages stands
 * in the folder of that.
 */
export function searchPage({ config }: Pick<Site, "config">, language: string): string {
  const own = searchLanguage(language);
  const { languages } = config;
  if (languages.includes(language)) return `${language}/search.html`;
  if (own === searchLanguage(config.language)) return "search.html";
  const near = languages.find((each) => searchLanguage(each) === own);
  return near === undefined ? `search-${own}.html` : `${near}/search.html`;
}

/** The pages that search, by their paths, each with its language. */
export function searchPages(site: Site): ReadonlyMap<string, string> {
  const { language, languages } = site.config;
  const all = [language, ...languages, ...searchLanguages(site)];
  // Of two languages with one page, the first.
  return new Map(all.toReversed().map((each) => [searchPage(site, each), each]));
}
