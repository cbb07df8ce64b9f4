import { loadBundle } from "../dom/lazy-bundle.ts";

/** As `output/folder-scripts.ts` writes it: a part of what stands in a folder. Addresses are from the site's root. */
interface ListPart {
  /** Folders and pages in order: their words, then where they lead. */
  readonly entries: readonly (readonly [title: string, url: string])[];
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
}

/** Another part of the same list. */
interface Neighbour {
  readonly label: string;
  /** The label's, where it is not the page's. */
  readonly language?: string;
  readonly script: string;
}

type Side = "earlier" | "later";

/**
 * Shows in the sidebar all that is in a folder, once a reader opens its list. Lists are shared by the pages of a
 * folder, and come as scripts since nothing else loads from `file://`. One that does not load leads to the
 * page that has the same.
 */
export function startFolderLists(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-list]")) {
    fold.addEventListener("toggle", () => void open(fold), { once: true });
  }
}

const root = document.body.dataset.root ?? "";

async function open(fold: HTMLDetailsElement): Promise<void> {
  const list = document.createElement("ol");
  try {
    const part = await load(fold.dataset.list ?? "");
    list.append(...itemsOf(part), ...buttonOf(part, "later"));
    list.prepend(...buttonOf(part, "earlier"));
  } catch {
    openPage(fold);
    return;
  }
  fold.append(list);
  // The list scrolls by itself: the page stays where it is.
  const here = list.querySelector("[aria-current]")?.getBoundingClientRect().top;
  const top = list.getBoundingClientRect().top + list.clientHeight / 2;
  if (here !== undefined) list.scrollTop = here - top;
}

/** The page that lists the same. */
function openPage(fold: HTMLElement | null): void {
  fold?.parentElement?.querySelector("a")?.click();
}

/** A script's path names what it gives. */
function load(url: string): Promise<ListPart> {
  return loadBundle<ListPart>(url.slice(url.lastIndexOf("/") + 1), url);
}

function itemsOf({ entries }: ListPart): readonly HTMLLIElement[] {
  const current = document.querySelector<HTMLAnchorElement>(".sidebar [aria-current]")?.href;
  return entries.map(([title, url]) => {
    const link = document.createElement("a");
    link.href = root + url;
    link.textContent = title;
    if (link.href === current) link.setAttribute("aria-current", "page");
    return itemOf(link);
  });
}

/** Takes its own place by the part that it brings, and gives the focus to what is next to what was there. */
function buttonOf(part: ListPart, side: Side): readonly HTMLLIElement[] {
  const neighbour = part[side];
  if (neighbour === null) return [];
  const button = document.createElement("button");
  button.className = "button";
  button.textContent = neighbour.label;
  if (neighbour.language) button.lang = neighbour.language;
  const place = itemOf(button);
  button.addEventListener("click", async () => {
    const next = await load(root + neighbour.script).catch(() => null);
    if (next === null) {
      openPage(button.closest("details"));
      return;
    }
    const items = itemsOf(next);
    const list = place.parentElement;
    const height = list?.scrollHeight ?? 0;
    const further = buttonOf(next, side);
    place.replaceWith(...(side === "earlier" ? [...further, ...items] : [...items, ...further]));
    items
      .at(side === "earlier" ? -1 : 0)
      ?.querySelector("a")
      ?.focus();
    if (list && side === "earlier") list.scrollTop += list.scrollHeight - height;
  });
  return [place];
}

function itemOf(child: HTMLElement): HTMLLIElement {
  const item = document.createElement("li");
  item.append(child);
  return item;
}
