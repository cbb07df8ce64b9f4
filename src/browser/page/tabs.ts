import { addressTarget } from "../dom/address-target.ts";
import { forEvery } from "../dom/for-every.ts";
import { MARKED } from "./marked-event.ts";
import { saveTabChoice, tabChoice } from "./tab-choices.ts";

/** A set of tabs on the page. */
interface TabSet {
  /** What it shares with other sets, on this page and others. */
  readonly group: string;
  readonly tabs: readonly Tab[];
}

interface Tab {
  readonly title: string;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

/**
 * Makes a list of tabs (WAI-ARIA's pattern) of each set, whose tabs stand one after another until then.
 * What the reader chooses holds for all sets of one label, or of the same titles, and is remembered.
 */
export function startTabs(): void {
  const sets: TabSet[] = [];
  const chosen = (set: TabSet, tab: Tab) => {
    const top = tab.button.getBoundingClientRect().top;
    for (const other of sets) if (other.group === set.group) showTitle(other, tab.title);
    // Others above may have grown or shrunk: what was pressed stays where it is.
    scrollBy({ top: tab.button.getBoundingClientRect().top - top, behavior: "instant" });
    saveTabChoice(set.group, tab.title);
  };
  forEvery(".tabs", (root) => {
    const set = makeSet(root, sets.length);
    if (!set) return;
    sets.push(set);
    listen(set, (tab) => chosen(set, tab));
  });
  const showTarget = () => {
    const target = addressTarget(location.hash);
    for (const set of sets) {
      const within = set.tabs.find(({ panel }) => panel.contains(target));
      if (within?.panel.hidden) show(set, within);
    }
    target?.scrollIntoView();
  };
  addEventListener("hashchange", showTarget);
  const showMarked = () => {
    for (const set of sets) showFirstMarked(set);
  };
  // A search's marks may be there already, or come later.
  addEventListener(MARKED, showMarked);
  showMarked();
  if (sets.some(({ tabs }) => tabs.some(({ panel }) => panel.querySelector(":target"))))
    showTarget();
}

function makeSet(root: HTMLElement, index: number): TabSet | undefined {
  const panels = [...root.querySelectorAll<HTMLElement>(":scope > .tab")];
  // Of a set that was copied within the page.
  root.querySelector(":scope > .tab-list")?.remove();
  const list = document.createElement("div");
  list.className = "tab-list";
  list.setAttribute("role", "tablist");
  const tabs = panels.map((panel, place): Tab => {
    const words = panel.querySelector<HTMLElement>(":scope > .tab-title");
    const button = document.createElement("button");
    const id = `tab-${index}-${place}`;
    if (panel.matches("[role]")) panel.id = id;
    Object.assign(button, { type: "button", id: `${id}-title` });
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", panel.id || id);
    // A link in it would stand in a button.
    button.textContent = words?.textContent ?? "";
    panel.id ||= id;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", button.id);
    panel.tabIndex = 0;
    list.append(button);
    return { title: button.textContent, button, panel };
  });
  const [first] = panels;
  if (!first) return undefined;
  first.before(list);
  root.classList.add("live");
  const group = root.dataset.tabs ?? tabs.map(({ title }) => title).join(" | ");
  const set: TabSet = { group, tabs };
  const [usual] = tabs;
  if (usual) show(set, usual);
  showTitle(set, tabChoice(group) ?? "");
  return set;
}

function showTitle(set: TabSet, title: string): void {
  const tab = set.tabs.find((each) => each.title === title);
  if (tab) show(set, tab);
}

function show({ tabs }: TabSet, shown: Tab): void {
  for (const { button, panel } of tabs) {
    const isShown = panel === shown.panel;
    button.setAttribute("aria-selected", String(isShown));
    button.tabIndex = isShown ? 0 : -1;
    // The browser's own search looks into what is hidden so, and opens it.
    if (isShown) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  }
}

/** Where what is shown has none of a search's marks, the first tab that has some. */
function showFirstMarked(set: TabSet): void {
  const marked = set.tabs.filter(({ panel }) => panel.querySelector(".search-found"));
  const [first] = marked;
  if (first && marked.every(({ panel }) => panel.hidden)) show(set, first);
}

function listen(set: TabSet, choose: (tab: Tab) => void): void {
  const { tabs } = set;
  for (const [place, tab] of tabs.entries()) {
    tab.button.addEventListener("click", () => choose(tab));
    tab.panel.addEventListener("beforematch", () => show(set, tab));
    tab.button.addEventListener("keydown", (event) => {
      const next = tabs[placeAfter(event, place, tabs.length)];
      if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(next);
      next.button.focus();
    });
  }
}

/** Where a key leads in a list of tabs; -1 for any other key. */
function placeAfter({ key, target }: KeyboardEvent, place: number, count: number): number {
  const isRtl = target instanceof Element && getComputedStyle(target).direction === "rtl";
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === (isRtl ? "ArrowLeft" : "ArrowRight")) return (place + 1) % count;
  if (key === (isRtl ? "ArrowRight" : "ArrowLeft")) return (place + count - 1) % count;
  return -1;
}
