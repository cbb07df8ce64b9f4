import { addStylesheet, metaContent } from "../dom/add-script.ts";
import { MARKED } from "../page/marked-event.ts";
import { takeWords } from "./found-words.ts";
import { markWords, unmark } from "./landing-marks.ts";
import { scopeOf } from "./landing-scope.ts";
import { searchElement } from "./search-element.ts";
import { sentence } from "./sentence.ts";

/** Marks the words that were handed over, and offers to take the marks away again. */
export function land(): void {
  // Those of an earlier result on the same page.
  searchElement(document, "unmark")?.click();
  const marks = markWords(scopeOf(location.hash), new Set(takeWords()));
  const template = document.querySelector<HTMLTemplateElement>("template#search-marks");
  const bar = template && document.importNode(template.content, true).firstElementChild;
  if (marks.length === 0 || !(bar instanceof HTMLElement)) return;
  dispatchEvent(new Event(MARKED));
  // Bare is better than none.
  addStylesheet(metaContent("waymark-search-style")).catch(() => {});

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
  document.querySelector("main")?.append(bar);
  searchElement(bar, "unmark")?.addEventListener("click", remove);
  document.addEventListener("keydown", onKey);
  const said = searchElement(bar, "marks-said");
  if (said) said.textContent = sentence("search-marks-count", { count: marks.length });
}
