import type { DocumentKind } from "../../search/format/documents.ts";
import type { Hit, HitGroup } from "../../search/query/answer.ts";
import { fill, template } from "../dom/templates.ts";
import { wordsLanguage } from "../dom/words-language.ts";
import { element, marked } from "./marked.ts";

/** A hit as a link: its title, then what stands around the words that were found. */
export function hitLink(hit: Hit, group: HitGroup, words: DOMStringMap): HTMLAnchorElement {
  const title = element("span", "search-hit-title");
  const isTop = hit.url === group.url && hit.title === group.page;
  // The group's label shows the page's title already; where links are listed alone, it is needed.
  title.append(
    isTop
      ? fill(template("search-top"), { page: group.page })
      : writtenIn(group, marked({ text: hit.title, ranges: hit.titleRanges })),
  );
  if (hit.kind !== group.kind) title.append(...kindLabel(hit.kind, words));
  const link = element("a", "search-hit", title);
  link.href = siteUrl(hit.url);
  const place = placeOf(hit);
  if (place) link.append(" ", place);
  if (hit.excerpt.text !== "") {
    const excerpt = element("span", "search-hit-excerpt");
    excerpt.append(writtenIn(group, marked(hit.excerpt)));
    // The space keeps title and excerpt apart in the link's accessible name.
    link.append(" ", excerpt);
  }
  hits.set(link, hit);
  return link;
}

/** Says by what it was found, where nothing that is shown of it has a word looked for. */
function placeOf({ kind, aliases, isByPage, means }: Hit): HTMLElement | undefined {
  const name = aliases ? `names-${kind}` : isByPage ? "by-page" : means ? "by-meaning" : "";
  if (name === "") return undefined;
  const said = template(`search-${name}`);
  const slot = said.querySelector('[data-slot="names"]');
  if (aliases) slot?.replaceChildren(marked(aliases));
  else if (means && slot) slot.textContent = listed(means);
  const note = element("span", "search-hit-place");
  note.append(said);
  return note;
}

/** "reliance, leaning" */
export function listed(texts: readonly string[]): string {
  const list = new Intl.ListFormat(wordsLanguage(), { type: "unit", style: "short" });
  return list.format(texts);
}

const hits = new WeakMap<Element, Hit>();

/** The hit whose link was pressed, unless the press opens it elsewhere than in this window. */
export function hitOf(event: MouseEvent): { link: HTMLAnchorElement; hit: Hit } | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a.search-hit") : null;
  const hit = link && hits.get(link);
  return hit ? { link, hit } : undefined;
}

/** The page's title, and what kind it is unless the title says that, and the folders it lies in. */
export function groupLabel(group: HitGroup, words: DOMStringMap): readonly (Node | string)[] {
  const kind = kindNames(words)[group.kind] === group.page ? [] : kindLabel(group.kind, words);
  const { within } = group;
  const path = within === "" ? [] : [" ", element("span", "search-path", within)];
  return [...kind, ...path];
}

export function groupTitle(group: HitGroup): Node {
  const { page, pageRanges } = group;
  return writtenIn(group, marked({ text: page, ranges: pageRanges }));
}

/** A text of a group's page, on a page that may be in another language. */
function writtenIn({ language }: HitGroup, text: Node): Node {
  if (language === "") return text;
  const part = element("span", "", text);
  part.lang = language;
  part.dir = "auto";
  return part;
}

function kindLabel(kind: DocumentKind, words: DOMStringMap): readonly (Node | string)[] {
  const name = kindNames(words)[kind];
  if (!name) return [];
  const label = element("span", "search-kind", name);
  label.lang = wordsLanguage();
  return [" ", label];
}

function kindNames(words: DOMStringMap): Readonly<Record<DocumentKind, string | undefined>> {
  return {
    article: words.kindArticle,
    item: words.kindItem,
    term: words.kindTerm,
    source: words.kindSource,
  };
}

/** Results name addresses from the site's root; a page says how far up that is. */
export function siteUrl(url: string): string {
  return (document.body.dataset.root ?? "") + url;
}
