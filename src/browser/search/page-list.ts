import type { HitGroup } from "../../search/answer.ts";
import { createGroupList } from "./group-list.ts";
import { groupLabel, groupTitle, hitLink, siteUrl } from "./hits.ts";
import { element } from "./marked.ts";

/** The search page's results: headings and lists of links. */
export function createPageList(results: HTMLElement): {
  show(groups: readonly HitGroup[]): void;
} {
  const words = results.dataset;
  return createGroupList(results, {
    group(group, at) {
      const link = element("a", "", groupTitle(group));
      link.href = siteUrl(group.url);
      const heading = element("h3", "search-group-label", link, ...groupLabel(group, words));
      heading.id = `search-group-${at}`;
      const hits = element("ul", "");
      const box = element("section", "search-group", heading, hits);
      box.setAttribute("aria-labelledby", heading.id);
      return { box, hits };
    },
    hit: (hit, group) => element("li", "", hitLink(hit, group, words)),
  });
}
