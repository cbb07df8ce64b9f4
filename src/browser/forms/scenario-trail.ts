import { find, template } from "../dom/templates.ts";
import type { Step } from "./scenario-steps.ts";

/** Draws the path above the node that it leads to: a waymark for each choice, to be looked back on. */
export function drawTrail(root: HTMLElement, steps: readonly Step[], here: HTMLElement): void {
  const trail = find(root, "[data-way]");
  trail.hidden = steps.length === 0;
  const place = template("scenario-here");
  copy(here, "[data-title]", place, "[data-place]");
  find(place, "[data-state]").dataset.state = here.dataset.ending === undefined ? "half" : "done";
  find(trail, "[data-steps]").replaceChildren(...steps.map(stepEntry), place);
}

/** Copies what stands in one element into another, as a page's translation left it. */
export function copy(from: ParentNode, selector: string, to: ParentNode, place: string): void {
  const original = find(from, selector).cloneNode(true);
  find(to, place).append(...original.childNodes);
}

function stepEntry({ node, choice }: Step): DocumentFragment {
  const entry = template("scenario-step");
  copy(node, "[data-title]", entry, "[data-place]");
  copy(choice, "[data-do]", entry, "[data-chosen]");
  copy(node, "[data-text]", entry, "[data-happened]");
  copy(choice, "[data-feedback]", entry, "[data-came]");
  return entry;
}
