import { readList } from "./read-list.ts";

/** Marks the articles that count as read in the sidebar, on a folder's path, on the home page. */
export function showReadStates(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-read]")) showIn(list);
}

function showIn(list: HTMLElement): void {
  const read = readList();
  const root = new URL(document.body.dataset.root || ".", location.href).href;
  for (const link of list.querySelectorAll("a")) {
    const step = link.closest("li");
    const known = link.querySelector("[data-state-words]");
    const isRead = read.has(link.href.slice(root.length));
    if (!step || isRead === (known !== null)) continue;
    known?.remove();
    delete step.dataset.state;
    if (!isRead) continue;
    step.dataset.state = "done";
    link.append(words(list.dataset.read ?? ""));
  }
}

/** A mark alone would say nothing to who cannot see it. */
function words(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "label";
  span.dataset.stateWords = "";
  span.textContent = ` ${text}`;
  return span;
}
