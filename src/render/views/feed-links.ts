import { relativeUrl } from "../../markdown/targets.ts";
import { changeOutputsIn, changesIn, dayOf } from "../../site/changes.ts";
import type { Site } from "../../site/site.ts";
import type { FeedView } from "./feed-view.ts";

const known = new WeakMap<Site["articles"], Map<string, readonly Feed[]>>();

/** From the site's root. */
interface Feed {
  readonly type: string;
  readonly path: string;
}

/** Where a page finds what changed in its language. */
export function feedLinks(site: Site, page: string, language: string): readonly FeedView[] {
  const byLanguage = known.get(site.articles) ?? new Map<string, readonly Feed[]>();
  known.set(site.articles, byLanguage);
  const feeds = byLanguage.get(language) ?? feedsIn(site, language);
  byLanguage.set(language, feeds);
  return feeds.map(({ type, path }) => ({ type, url: relativeUrl(page, path) }));
}

function feedsIn(site: Site, language: string): readonly Feed[] {
  const outputs = site.config.url === "" ? undefined : changeOutputsIn(site, language);
  if (!outputs) return [];
  // A feed says days: of months and years alone there is none.
  const hasDays = changesIn(site, outputs.language).some(({ date }) => dayOf(date));
  if (!hasDays) return [];
  return [
    { type: "application/atom+xml", path: outputs.atom },
    { type: "application/feed+json", path: outputs.json },
  ];
}
