import { addScript, metaContent } from "../dom/add-script.ts";
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

/** Where the items' scripts hand over what they bring. */
interface ItemRegistrar {
  receive(index: { readonly items: readonly IndexItem[] }): void;
  receiveBank(name: string, cards: Readonly<Record<string, string>>): void;
}

declare global {
  var waymarkItems: ItemRegistrar | undefined;
}

let index: readonly IndexItem[] | undefined;
const cards = new Map<string, string>();
const loading = new Map<string, Promise<void>>();

/** Every item of the site. @throws Error when the index does not load; another call tries again. */
export async function loadIndex(): Promise<readonly IndexItem[]> {
  await loadScript(metaContent("waymark-items"));
  if (index === undefined) throw new Error("the items' script brought nothing");
  return index;
}

/**
 * The cards of items, each a `<quiz-item>`, fresh for every call; without those that the site no
 * longer has.
 * @throws Error when a script does not load; another call tries again.
 */
export async function loadCards(
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, DocumentFragment>> {
  const wanted = new Set(ids);
  const items = (await loadIndex()).filter(({ id }) => wanted.has(id));
  const scripts = new Set(items.map(({ script }) => script));
  await Promise.all([...scripts].map((script) => loadScript(fromRoot(script))));
  const found = new Map<string, DocumentFragment>();
  for (const id of wanted) {
    const html = cards.get(id);
    if (html !== undefined) found.set(id, cardOf(html));
  }
  return found;
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

function loadScript(url: string): Promise<void> {
  const known = loading.get(url);
  if (known) return known;
  globalThis.waymarkItems ??= registrar;
  const load = addScript(url);
  loading.set(url, load);
  load.catch(() => loading.delete(url));
  return load;
}

const registrar: ItemRegistrar = {
  receive({ items }) {
    index = items;
  },
  receiveBank(_name, brought) {
    for (const [id, html] of Object.entries(brought)) cards.set(id, html);
  },
};
