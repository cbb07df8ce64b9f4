import type { Article } from "./read/article.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";

/** All articles of one language on a page for paper, by its name in the site's own. */
export const PRINT_ALL = "print-all.html";

/** Words that such a page has unasked at most: a book of 400 sheets, and about a megabyte. */
const UNASKED = 150_000;

/** Whether the language that the site is seen in has such a page: it takes two articles. */
export function hasPrintAll(site: Pick<Site, "articles" | "config" | "messages">): boolean {
  const { printAll } = site.config;
  if (printAll === false) return false;
  const { articles, words } = printedIn(site);
  return articles > 1 && (printAll === true || words <= UNASKED);
}

interface Printed {
  readonly articles: number;
  readonly words: number;
}

// Every folder's pages ask for it.
const known = new WeakMap<readonly Article[], Map<string, Printed>>();

function printedIn({ articles, config, messages }: Parameters<typeof hasPrintAll>[0]): Printed {
  const { language } = messages;
  const inSite = known.get(articles) ?? new Map<string, Printed>();
  known.set(articles, inSite);
  const name = [language, config.language, ...config.languages].join(" ");
  const printed =
    inSite.get(name) ?? counted(articles.filter((article) => isPrinted(article, config, language)));
  inSite.set(name, printed);
  return printed;
}

function counted(articles: readonly Article[]): Printed {
  return { articles: articles.length, words: articles.reduce((sum, { words }) => sum + words, 0) };
}

function isPrinted(
  { path, output, isHidden }: Article,
  config: Site["config"],
  language: string,
): boolean {
  const isHome = output === homeOf(config, language);
  return !isHidden && !isHome && languageOfPlace(path, config) === language;
}

function homeOf({ languages }: Site["config"], language: string): string {
  return languages.includes(language) ? `${language}/index.html` : "index.html";
}
