import { escapeHtml } from "../../markdown/escape.ts";
import type { OtherSlug } from "../../markdown/other-slugs.ts";
import { followedLinks } from "../../site/followed-links.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";

/** Puts the ids that links know a heading by from other tools into it. */
export interface SlugPlaces {
  /** All of them: a page with others is another page. */
  readonly version: string;
  /** Before a heading's words. */
  readonly before: (id: string) => string;
  /** Into the headings of a text. */
  readonly into: (html: string) => string;
}

export function slugPlaces(site: Site, { file }: Article): SlugPlaces {
  const { usedSlugs } = followedLinks(site);
  const slugs = Map.groupBy(usedSlugs.get(file.path) ?? [], ({ id }) => id);
  const before = (id: string) => (slugs.get(id) ?? []).map(place).join("");
  return {
    version: [...slugs.values()]
      .flat()
      .map(({ slug, id }) => ` ${id}#${slug}`)
      .join(""),
    before,
    into: (html) =>
      slugs.size === 0
        ? html
        : html.replace(
            /<h[2-6] (?:[^>]* )?id="([^"]*)"[^>]*>/g,
            (tag, id: string) => tag + before(id),
          ),
  };
}

function place({ slug }: OtherSlug): string {
  return `<span id="${escapeHtml(slug)}"></span>`;
}
