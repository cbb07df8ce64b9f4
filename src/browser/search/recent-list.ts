import { element } from "./marked.ts";
import { forgetRecent, keepRecent, keepsRecent, recentSearches } from "./recent.ts";
import { searchElement } from "./search-element.ts";

/**
 * The last searches, to be asked again, with the way to clear them and to keep none.
 * @returns shows them as they are now.
 */
export function startRecent(root: HTMLElement, again: (text: string) => void): () => void {
  const box = searchElement(root, "recent");
  const list = searchElement(root, "recent-list");
  const keep = searchElement<HTMLInputElement>(root, "recent-keep");
  if (!box || !list || !keep) return () => {};

  function show(): void {
    const texts = recentSearches();
    list?.replaceChildren(
      ...texts.map((text) => {
        const button = element("button", "search-recent", text);
        button.type = "button";
        button.addEventListener("click", () => again(text));
        return element("li", "", button);
      }),
    );
    box?.toggleAttribute("hidden", texts.length === 0);
    if (keep) keep.checked = keepsRecent();
  }

  searchElement(root, "recent-clear")?.addEventListener("click", () => {
    forgetRecent();
    show();
    // The button has gone with the list.
    keep.focus();
  });
  keep.addEventListener("change", () => {
    keepRecent(keep.checked);
    show();
  });
  return show;
}
