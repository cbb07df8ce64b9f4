import { ABSENT_PAGE, OFFLINE_PAGE } from "../core/offline/site-files.ts";
import { changeOutputs } from "./changes.ts";
import { ownPage, searchPage } from "./languages.ts";
import { letterIndexPage } from "./letter-index.ts";
import { practicePages, practicePath } from "./practice-pages.ts";
import { hasPrintAll, PRINT_ALL } from "./print-all.ts";
import { hasItems, type Site } from "./site.ts";

/** Of a page that a build makes by itself, a language's own: its path, and the language. */
interface OwnPage {
  readonly language: string;
  /** From the site's root. */
  readonly output: string;
}

/** The pages that a build makes by itself in each of a site's languages, by their names in the site's own. */
export function ownPages(site: Site): readonly string[] {
  const { config, terms, sources } = site;
  return [
    ...(hasItems(site) ? ["quizzes/index.html", ...practicePages.map(practicePath)] : []),
    ...(terms.length > 0 ? ["glossary.html"] : []),
    ...(sources.size > 0 ? ["sources.html"] : []),
    ...(config.search ? [letterIndexPage] : []),
    ...(config.offline ? [OFFLINE_PAGE] : []),
    ...(hasPrintAll(site) ? [PRINT_ALL] : []),
    ABSENT_PAGE,
  ];
}

const known = new WeakMap<readonly unknown[], ReadonlyMap<string, readonly OwnPage[]>>();

/**
 * A page that the build makes by itself in each language that has it, in the order of the configuration;
 * empty where only one does.
 */
export function ownVersions(site: Site, output: string): readonly OwnPage[] {
  if (site.config.languages.length === 0) return [];
  const all = known.get(site.articles) ?? versionsByPage(site);
  known.set(site.articles, all);
  return all.get(output) ?? [];
}

function versionsByPage(site: Site): ReadonlyMap<string, readonly OwnPage[]> {
  const { config, messagesIn, lists } = site;
  const pages = [config.language, ...config.languages].flatMap((language) => {
    const seen = { ...site, messages: messagesIn(language), ...lists.get(language) };
    const own = ownPages(seen).map((name) => ({ name, language, output: ownPage(seen, name) }));
    const search = { name: "search", language, output: searchPage(site, language) };
    return config.search ? [...own, search] : own;
  });
  const news = changeOutputs(site).flatMap(({ page, language }) =>
    page === undefined ? [] : { name: "whats-new", language, output: page },
  );
  const groups = [...Map.groupBy([...pages, ...news], ({ name }) => name).values()];
  return new Map(
    groups
      .filter((versions) => versions.length > 1)
      .flatMap((versions) => versions.map(({ output }) => [output, versions] as const)),
  );
}
