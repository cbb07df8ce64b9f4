import { fill, find } from "../dom/templates.ts";
import { orderOptions } from "./order-options.ts";
import type { Run } from "./run.ts";

const shown = new WeakMap<HTMLElement, string>();

/**
 * Brings the page into the order of a run: its items and their options, the numbers that they have,
 * and the trail. Items that it does not ask are hidden.
 */
export function arrange({ quiz, all, items, plan }: Run): void {
  const key = JSON.stringify([items.map(({ item }) => item), plan.seed]);
  if (shown.get(quiz) === key) return;
  shown.set(quiz, key);
  for (const item of all) orderOptions(item, plan.seed);
  const isWhole = plan.items.length === 0;
  const first = isWhole ? Number(quiz.dataset.first ?? 1) : 1;
  const total = isWhole ? Number(quiz.dataset.total ?? items.length) : items.length;
  setOut(all, items, { first, total });
  const trail = quiz.querySelector("[data-trail]");
  if (trail === null) return;
  const steps = new Map(all.map((item) => [item, find(trail, `[data-for="${item.item}"]`)]));
  const stepOf = (item: (typeof all)[number]) => steps.get(item)?.parentElement ?? item;
  setOut(all.map(stepOf), items.map(stepOf), { first, total });
}

/** Puts those that are asked first, in their order and numbered, and hides the others. */
function setOut(
  all: readonly HTMLElement[],
  asked: readonly HTMLElement[],
  { first, total }: { readonly first: number; readonly total: number },
): void {
  const chosen = new Set(asked);
  const order = [...asked, ...all.filter((element) => !chosen.has(element))];
  const parent = order[0]?.parentElement;
  const now = [...(parent?.children ?? [])];
  // What stands in its place already keeps the focus and its place on the screen.
  if (order.length > 1 && order.some((element, index) => element !== now[index])) {
    parent?.append(...order);
  }
  for (const [index, element] of order.entries()) {
    element.hidden = !chosen.has(element);
    const number = first + index;
    element.dataset.number = String(number);
    fill(element, { number, items: total });
  }
}
