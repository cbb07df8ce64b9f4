import { createGroupList } from "./group-list.ts";
import { groupLabel, groupTitle, hitLink, siteUrl } from "./hits.ts";
import { element } from "./marked.ts";
import { labelledBy, partialLine } from "./partial-line.ts";
import type { ShownGroup } from "./shown-groups.ts";

/** The search page's results: headings and lists of links. */
export function createPageList(results: HTMLElement): {
  show(groups: readonly ShownGroup[]): void;
} {
  const words = results.dataset;
  return createGroupList(results, {
    group(group, at, isFirstPartial) {
      const level = group.isPartial ? "h4" : "h3";
      const heading = element(level, "search-group-label", ...pageLabel(group, words));
      heading.id = `search-group-${at}`;
      const hits = element("ul", "");
      const line = isFirstPartial ? [partialLine("h3", results)] : [];
      const box = element("section", "search-group", ...line, heading, hits);
      box.setAttribute("aria-labelledby", labelledBy(heading, group, results));
      return { box, hits };
    },
    hit: (hit, group) => element("li", "", hitLink(hit, group, words)),
  });
}

/** Suggestions have no page of their own to lead to. */
function pageLabel(group: ShownGroup, words: DOMStringMap): readonly (Node | string)[] {
  if (group.isPinned) return [group.page];
  const link = element("a", "", groupTitle(group));
  link.href = siteUrl(group.url);
  return [link, ...groupLabel(group, words)];
}
