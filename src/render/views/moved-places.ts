import { relativeUrl } from "../../markdown/targets.ts";
import { type MovedPlace, movedPlaces } from "../../site/redirects.ts";
import type { Site } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { linkTo } from "./links.ts";
import type { MovedPlaceView } from "./types.ts";

const found = new WeakMap<Site, ReadonlyMap<string, readonly MovedPlace[]>>();

/**
 * Places of a page whose text is elsewhere now, but for those that it still has.
 * @param shared Of the whole site.
 * @param site In the page's language.
 */
export function movedFrom(
  { site: whole }: ViewContext,
  site: Site,
  path: string,
): readonly MovedPlaceView[] {
  const all = found.get(whole) ?? Map.groupBy(movedPlaces(whole), (moved) => moved.path);
  found.set(whole, all);
  const moved = all.get(path);
  if (!moved) return [];
  const anchors = whole.articles.find(({ output }) => output === path)?.anchors;
  return moved
    .filter(({ place }) => !anchors?.has(place))
    .map(({ place, article, fragment }) => {
      const link = linkTo(site, path, article);
      if (fragment !== "")
        return { id: place, ...link, url: relativeUrl(path, article.output, fragment) };
      return { id: place, ...link, ...(article.output === path && { url: "#main" }) };
    });
}
