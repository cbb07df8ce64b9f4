import { announce, fill, find, template } from "../dom/templates.ts";
import { placeAfter, type Step, stepsBefore } from "./scenario-steps.ts";

/** What a learner sees of a scenario. */
export interface View {
  readonly steps: readonly Step[];
  /** False while only the cover shows. */
  readonly begun: boolean;
  /** Whether what came of the last step is being read, at the node where it was taken. */
  readonly reading: boolean;
}

/** Draws a view, whatever stood there before. A style sheet hides the nodes that it is not at. */
export function drawScenario(root: HTMLElement, { steps, begun, reading }: View): void {
  const passed = reading ? steps.slice(0, -1) : steps;
  const taken = reading ? steps.at(-1)?.choice : undefined;
  const here = placeAfter(root, passed);
  const ended = here.dataset.ending !== undefined;
  root.dataset.stage = begun ? (ended ? "ending" : "fork") : "cover";
  for (const node of root.querySelectorAll("[data-node]")) {
    node.toggleAttribute("data-here", node === here);
  }
  for (const choice of root.querySelectorAll("[data-choice]")) {
    choice.toggleAttribute("data-taken", choice === taken);
    find(choice, "[data-do]").ariaDisabled = reading ? "true" : null;
    announce(find(choice, "[data-told]"), "");
  }
  drawPathTaken(root, passed, here);
  const last = stepsBefore(steps);
  const retry = stepsBefore(steps, here.dataset.retry);
  fill(root, { walked: steps.length > 0, ended, elsewhere: ended && retry < last });
  const fork = find(root, "[data-fork]");
  fork.replaceChildren();
  const node = steps[retry]?.node;
  if (node !== undefined) copy(node, "[data-title]", root, "[data-fork]");
}

/** Draws the path taken, above the node that it leads to: a mark for each choice. */
function drawPathTaken(root: HTMLElement, steps: readonly Step[], here: HTMLElement): void {
  const path = find(root, "[data-way]");
  path.hidden = steps.length === 0;
  const place = template("scenario-here");
  copy(here, "[data-title]", place, "[data-place]");
  find(place, "[data-state]").dataset.state = here.dataset.ending === undefined ? "half" : "done";
  find(path, "[data-steps]").replaceChildren(...steps.map(stepEntry), place);
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
