import type { Result } from "../../core/results.ts";
import { fill, find, part, print } from "./parts.ts";

/** Shows the result once every item is answered: what was right at the first try, what to reread. */
export function showResult(
  quiz: HTMLElement,
  items: readonly { readonly id: string; readonly element: HTMLElement }[],
  result: Result,
): void {
  const section = find(quiz, "[data-result]");
  section.hidden = result.answered < result.items;
  fill(section, {
    items: result.items,
    right: result.right,
    partly: result.partly,
    missed: result.missed.length,
  });
  const missed = items.filter(({ id }) => result.missed.includes(id));
  find(section, "[data-missed]").replaceChildren(
    ...missed.map(({ element }) => missedItem(element)),
  );
  if (section.hidden) print(find(quiz, "[data-complete]"), "");
}

function missedItem(element: HTMLElement): DocumentFragment {
  const entry = fill(part("missed-item"), { number: element.dataset.number ?? "" });
  find<HTMLAnchorElement>(entry, "[data-item-link]").href = `#${element.id}`;
  const question = find(element, "legend").cloneNode(true);
  find(entry, "[data-question]").append(...question.childNodes);
  const section = element.querySelector("[data-answer] [data-section-link]");
  if (section !== null) find(entry, "[data-section]").append(section.cloneNode(true));
  return entry;
}
