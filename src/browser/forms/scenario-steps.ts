/** A choice that was taken, and the node where. */
export interface Step {
  readonly node: HTMLElement;
  readonly choice: HTMLElement;
}

/** The steps of a path of choice ids, as far as the page has them. */
export function stepsOf(root: HTMLElement, path: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  for (const id of path) {
    const node = placeAfter(root, steps);
    const choice = choicesOf(node).find((choice) => choice.dataset.choice === id);
    if (choice === undefined) break;
    steps.push({ node, choice });
  }
  return steps;
}

/** The node that the steps lead to. */
export function placeAfter(root: HTMLElement, steps: readonly Step[]): HTMLElement {
  const id = steps.at(-1)?.choice.dataset.to ?? root.dataset.start;
  const nodes = [...root.querySelectorAll<HTMLElement>("[data-node]")];
  const node = nodes.find((node) => node.dataset.node === id);
  if (node === undefined) throw new Error(`this scenario lacks its node ${id}`);
  return node;
}

/** How many steps are left when going back to the last visit of a node, or without one to the last fork. */
export function stepsBefore(steps: readonly Step[], id?: string): number {
  const visit = steps.findLastIndex(({ node }) => node.dataset.node === id);
  if (visit >= 0) return visit;
  return Math.max(
    0,
    steps.findLastIndex(({ node }) => choicesOf(node).length > 1),
  );
}

function choicesOf(node: HTMLElement): readonly HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>("[data-choice]")];
}
