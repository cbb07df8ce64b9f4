import { endOfRead } from "../markdown/link-end.ts";
import type { OtherSlug } from "../markdown/other-slugs.ts";
import { headingNamed } from "./heading-names.ts";
import { allBanks, type LinkedText, type Site } from "./site.ts";

/**
 * The names that other tools give headings and that links of the site use, by the file in which the
 * headings are: their pages have these ids as well.
 */
export function usedSlugs(site: Site): ReadonlyMap<string, readonly OtherSlug[]> {
  const articles = new Map(site.articles.map((article) => [article.file.path, article]));
  const used = new Map<string, Map<string, OtherSlug>>();
  for (const { from, links } of linkedTexts(site)) {
    for (const link of links) {
      // Most links name no id.
      const end = link.href.includes("#") ? endOfRead(from, link, site.folders) : undefined;
      const { path = "", fragment = "" } = end?.target ?? {};
      const article = articles.get(path);
      const heading = article && headingNamed(article, fragment);
      if (heading) used.set(path, (used.get(path) ?? new Map()).set(heading.slug, heading));
    }
  }
  return new Map([...used].map(([path, found]) => [path, [...found.values()]]));
}

/** All texts of a site, with what they link to. */
export function linkedTexts(site: Site): readonly LinkedText[] {
  const files = [...site.articles, ...allBanks(site), ...site.quizzes];
  return [...files.map(({ file, links }) => ({ file, from: file.path, links })), ...site.texts];
}
