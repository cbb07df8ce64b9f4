import type { PinnedPage } from "../search/format/pinned.ts";
import type { PinOption } from "./config/search-option.ts";
import type { Article, Section } from "./read/article.ts";
import { versionIn } from "./several-languages.ts";
import type { Site } from "./site.ts";

/**
 * What a site's configuration pins, as its search indexes have it: in another of its languages, what is
 * translated of that.
 */
export function pinnedPages(site: Site): readonly PinnedPage[] {
  const { config, index, messages } = site;
  const { language } = messages;
  const isMain = language === config.language;
  const pins = config.search ? config.search.pinned : [];
  return pins.flatMap((pin) => {
    const [path, fragment] = pinnedPlace(pin);
    const named = index.articles.get(path);
    const article = isMain ? named : named && versionIn(site, named, language);
    if (!article) return [];
    const section = index.section(article, fragment);
    const { note, ...rest } = pin;
    return [pinnedPage(article, { fragment, section }, isMain && note !== undefined ? pin : rest)];
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
