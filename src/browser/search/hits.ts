import type { Hit, HitGroup } from "../../search/answer.ts";
import { element, marked } from "./marked.ts";

/** A hit as a link: its title, then what stands around the words that were found. */
export function hitLink(hit: Hit, group: HitGroup, words: DOMStringMap): HTMLAnchorElement {
  const title = element("span", "search-hit-title");
  const isTop = hit.url === group.url && hit.title === group.page;
  // The group's label shows the page's title already; where links are listed alone, it is needed.
  if (isTop && words.top) {
    title.append(element("span", "visually-hidden", `${group.page}: `), words.top);
  } else {
    title.append(marked({ text: hit.title, ranges: hit.titleRanges }));
  }
  const link = element("a", "search-hit", title);
  link.href = siteUrl(hit.url);
  if (hit.excerpt.text !== "") {
    const excerpt = element("span", "search-hit-excerpt");
    excerpt.append(marked(hit.excerpt));
    // The space keeps title and excerpt apart in the link's accessible name.
    link.append(" ", excerpt);
  }
  return link;
}

/** The page's title, and what kind it is unless the title says that. */
export function groupTitle(group: HitGroup): Node {
  const top = group.hits.find((hit) => hit.url === group.url && hit.title === group.page);
  return marked({ text: group.page, ranges: top?.titleRanges ?? [] });
}

export function groupKind(group: HitGroup, words: DOMStringMap): readonly (Node | string)[] {
  const names: Readonly<Record<HitGroup["kind"], string | undefined>> = {
    article: words.kindArticle,
    item: words.kindItem,
    term: words.kindTerm,
  };
  const kind = names[group.kind];
  return kind && kind !== group.page ? [" ", element("span", "search-kind", kind)] : [];
}

/** Results name addresses from the site's root; a page says how far up that is. */
export function siteUrl(url: string): string {
  return (document.body.dataset.root ?? "") + url;
}
