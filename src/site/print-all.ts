import type { Article } from "./read/article.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";

/** All articles of one language on a page for paper, by its name in the site's own. */
export const PRINT_ALL = "print-all.html";

/** Words that such a page has unasked at most: a book of 400 sheets, and about a megabyte. */
const UNASKED = 150_000;

/** Whether the language that the site is seen in has such a page: it takes two articles. */
export function hasPrintAll(site: Pick<Site, "articles" | "config" | "messages">): boolean {
  const { config, messages } = site;
  if (config.printAll === false) return false;
  const own = site.articles.filter((article) => isPrinted(article, config, messages.language));
  const words = own.reduce((sum, article) => sum + article.words, 0);
  return own.length > 1 && (config.printAll === true || words <= UNASKED);
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
