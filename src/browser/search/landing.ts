import { addStylesheet, metaContent } from "../dom/add-script.ts";
import { MARKED } from "../page/marked-event.ts";
import { takeWords } from "./found-words.ts";
import { markWords, unmark } from "./landing-marks.ts";
import { scopeOf } from "./landing-scope.ts";
import { searchElement } from "./search-element.ts";
import { sentence } from "./sentence.ts";

/** Marks the words that were handed over, goes to the first, and offers the next ones and to take all away. */
export function land(): void {
  // Those of an earlier result on the same page.
  searchElement(document, "unmark")?.click();
  const marks = markWords(scopeOf(location.hash), takeWords());
  const template = document.querySelector<HTMLTemplateElement>("template#search-marks");
  const bar = template && document.importNode(template.content, true).firstElementChild;
  if (marks.length === 0 || !(bar instanceof HTMLElement)) return;
  dispatchEvent(new Event(MARKED));
  let at = 0;

  function go(to: number): void {
    marks[at]?.classList.remove(CURRENT);
    at = (to + marks.length) % marks.length;
    const mark = marks[at];
    if (!bar || !mark) return;
    mark.classList.add(CURRENT);
    reveal(mark);
    say(bar, "marks-said", sentence("search-marks-count", { at: at + 1, count: marks.length }));
    say(bar, "marks-around", mark.closest(BLOCK)?.textContent.trim().slice(0, AROUND) ?? "");
  }
  function remove(): void {
    const hadFocus = bar?.contains(document.activeElement);
    unmark(marks);
    bar?.remove();
    document.removeEventListener("keydown", onKey);
    if (hadFocus) document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }
  function onKey(event: KeyboardEvent): void {
    // A dialog closes by the same key.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!document.querySelector("dialog[open]")) remove();
  }
  for (const [name, step] of [
    ["mark-before", -1],
    ["mark-after", 1],
  ] as const) {
    const button = searchElement(bar, name);
    if (!button) continue;
    button.hidden = marks.length === 1;
    button.addEventListener("click", () => go(at + step));
  }
  document.querySelector("main")?.append(bar);
  searchElement(bar, "unmark")?.addEventListener("click", remove);
  document.addEventListener("keydown", onKey);
  // With its style the bar lies over the page's end: no mark is to stop behind it. Bare is better than none.
  addStylesheet(metaContent("waymark-search-style"))
    .catch(() => {})
    .then(() => go(0));
}

const CURRENT = "search-current";

// A screen reader says the beginning of it, for whoever does not see where the mark stands.
const BLOCK = "p, li, dd, dt, td, th, figcaption, legend, pre, h1, h2, h3, h4, h5, h6";
const AROUND = 120;

function say(bar: Element, name: string, text: string): void {
  const place = searchElement(bar, name);
  if (place) place.textContent = text;
}

/** Scrolls no further than it must. What is folded up or in another tab is opened for it. */
function reveal(mark: HTMLElement): void {
  for (let around = mark.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    // A tab is shown then, as for the browser's own search.
    if (around.hidden) around.dispatchEvent(new Event("beforematch"));
  }
  mark.scrollIntoView({ block: "nearest" });
}
