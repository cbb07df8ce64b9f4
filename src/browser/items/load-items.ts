import { metaContent } from "../dom/add-script.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";

/** What is known of an item without its text. Addresses are from the site's root. */
export interface IndexItem {
  readonly id: string;
  readonly bank: string;
  readonly bankTitle: string;
  readonly revision: string;
  readonly kind: string;
  readonly objective: string;
  readonly difficulty: "easy" | "medium" | "hard" | null;
  readonly tags: readonly string[];
  readonly section: { readonly title: string; readonly url: string } | null;
  readonly url: string;
  readonly script: string;
}

/** Markup of items, by id. */
type Cards = Readonly<Record<string, string>>;

/** Every item of the site. @throws Error when the index does not load; another call tries again. */
export function loadIndex(): Promise<readonly IndexItem[]> {
  return loadBundle("items", metaContent("waymark-items"));
}

/**
 * The cards of items, each a `<quiz-item>`, fresh for every call; without those that the site no
 * longer has.
 * @param index Where they are, for a page that knows it without the index of all.
 * @throws Error when a script does not load; another call tries again.
 */
export async function loadCards(
  ids: Iterable<string>,
  index: readonly Pick<IndexItem, "id" | "script">[] | null = null,
): Promise<ReadonlyMap<string, DocumentFragment>> {
  const wanted = new Set(ids);
  const items = (index ?? (await loadIndex())).filter(({ id }) => wanted.has(id));
  const scripts = new Set(items.map(({ script }) => script));
  const loads = [...scripts].map((script) => loadBundle<Cards>(bundleOf(script), fromRoot(script)));
  const cards = new Map((await Promise.all(loads)).flatMap((brought) => Object.entries(brought)));
  const found = new Map<string, DocumentFragment>();
  for (const id of wanted) {
    const html = cards.get(id);
    if (html !== undefined) found.set(id, cardOf(html));
  }
  return found;
}

/** A script of cards gives them under its own name, which its file has before a hash. */
function bundleOf(script: string): string {
  return script.replace(/^.*\/|-[^-]*$/g, "");
}

/** An address from the site's root, from this page. */
export function fromRoot(url: string): string {
  return (document.body.dataset.root ?? "") + url;
}

function cardOf(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const element of template.content.querySelectorAll("[href], [src]")) {
    for (const name of ["href", "src"]) {
      const url = element.getAttribute(name);
      if (url !== null && !/^(?:[a-z][a-z0-9+.-]*:|[#/])/i.test(url)) {
        element.setAttribute(name, fromRoot(url));
      }
    }
  }
  return document.importNode(template.content, true);
}
