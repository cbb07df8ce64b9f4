/** The button of an item's own that is the one thing to do there now; null where none is left. */
export function itemAction(page: HTMLElement): HTMLElement | null {
  // A scenario is walked by choices of its own.
  if (page.querySelector("[data-scripted]")) return null;
  return page.querySelector(".item-tools > .primary:not([hidden], [aria-disabled=true])");
}
