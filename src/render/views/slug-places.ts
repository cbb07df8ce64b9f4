import { escapeHtml } from "../../markdown/escape.ts";
import type { OtherSlug } from "../../markdown/other-slugs.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";
import { usedSlugs } from "../../site/used-slugs.ts";

/** Puts the ids that links know a heading by from other tools into it. */
export interface SlugPlaces {
  /** All of them: a page with others is another page. */
  readonly version: string;
  /** Before a heading's words. */
  readonly before: (id: string) => string;
  /** Into the headings of a text. */
  readonly into: (html: string) => string;
}

const known = new WeakMap<Site, ReturnType<typeof usedSlugs>>();

export function slugPlaces(site: Site, { file }: Article): SlugPlaces {
  const all = known.get(site) ?? usedSlugs(site);
  known.set(site, all);
  const slugs = Map.groupBy(all.get(file.path) ?? [], ({ id }) => id);
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
