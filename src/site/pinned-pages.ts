import type { PinnedPage } from "../search/format/pinned.ts";
import type { PinOption } from "./config/search-option.ts";
import type { Article } from "./read/article.ts";
import type { Site } from "./site.ts";

/** What a site's configuration pins, as its search indexes have it. */
export function pinnedPages({ config, articles }: Site): readonly PinnedPage[] {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const pins = config.search ? config.search.pinned : [];
  return pins.flatMap((pin) => {
    const [path, fragment] = pinnedPlace(pin);
    const article = byPath.get(path);
    return article ? [pinnedPage(article, fragment, pin)] : [];
  });
}

/** The article that a pin names, as a path from the content folder, and the id in it, or none. */
export function pinnedPlace({ page }: PinOption): readonly [path: string, fragment: string] {
  const hash = page.indexOf("#");
  return hash < 0 ? [page, ""] : [page.slice(0, hash), page.slice(hash + 1)];
}

function pinnedPage(article: Article, fragment: string, { words, note }: PinOption): PinnedPage {
  const { title, summary, output, sections } = article;
  if (fragment === "") return { title, url: output, note: note ?? summary, words };
  const section = sections.find(({ id }) => id === fragment);
  return {
    title: section ? `${title}: ${section.title}` : title,
    url: `${output}#${fragment}`,
    note: note ?? "",
    words,
  };
}
