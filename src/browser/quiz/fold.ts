import { fill, find } from "../dom/templates.ts";

let hearsOfLinks = false;

/**
 * Folds an item that was done before the page was opened to its question and verdict, with a button that
 * shows it again. Never under the reader's eyes, and not the one that a link led to.
 */
export function foldDone(item: HTMLElement): void {
  setFolded(item, !item.matches(":target"));
  const button = foldButton(item);
  button.hidden = false;
  button.onclick = () => setFolded(item, item.dataset.folded === undefined);
  if (!hearsOfLinks) addEventListener("hashchange", unfoldTarget);
  hearsOfLinks = true;
}

/** For an item that is asked afresh. */
export function forgetFold(item: HTMLElement): void {
  setFolded(item, false);
  foldButton(item).hidden = true;
}

function unfoldTarget(): void {
  const item = document.querySelector<HTMLElement>("quiz-item[data-folded]:target");
  if (item) setFolded(item, false);
}

function setFolded(item: HTMLElement, folded: boolean): void {
  item.toggleAttribute("data-folded", folded);
  const button = foldButton(item);
  button.ariaExpanded = String(!folded);
  fill(button, { folded, unfolded: !folded });
}

function foldButton(item: HTMLElement): HTMLElement {
  return find(item, "[data-action=fold]");
}
