import type { PinnedPage } from "../search/format/pinned.ts";
import type { PinOption } from "./config/search-option.ts";
import type { Article, Section } from "./read/article.ts";
import type { Site } from "./site.ts";

/** What a site's configuration pins, as its search indexes have it. */
export function pinnedPages({ config, index }: Site): readonly PinnedPage[] {
  const pins = config.search ? config.search.pinned : [];
  return pins.flatMap((pin) => {
    const [path, fragment] = pinnedPlace(pin);
    const article = index.articles.get(path);
    if (!article) return [];
    return [pinnedPage(article, { fragment, section: index.section(article, fragment) }, pin)];
  });
}

/** The article that a pin names, as a path from the content folder, and the id in it, or none. */
export function pinnedPlace({ page }: PinOption): readonly [path: string, fragment: string] {
  const hash = page.indexOf("#");
  return hash < 0 ? [page, ""] : [page.slice(0, hash), page.slice(hash + 1)];
}

function pinnedPage(
  { title, summary, output }: Article,
  { fragment, section }: { readonly fragment: string; readonly section: Section | undefined },
  { words, note }: PinOption,
): PinnedPage {
  if (fragment === "") return { title, url: output, note: note ?? summary, words };
  return {
    title: section ? `${title}: ${section.title}` : title,
    url: `${output}#${fragment}`,
    note: note ?? "",
    words,
  };
}
