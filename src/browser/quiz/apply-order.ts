import { seedFor, shuffled } from "../../core/selection/shuffle.ts";
import { fill, find } from "../dom/templates.ts";
import { authorsOrder, optionsIn } from "./option-order.ts";
import type { Run } from "./run.ts";

const shown = new WeakMap<HTMLElement, string>();

/**
 * Puts the page into the order of an attempt: its items and their options, their numbers, and the list
 * of questions. Items that it does not ask are hidden.
 */
export function applyOrder({ quiz, all, items, plan }: Run): void {
  const key = JSON.stringify([items.map(({ item }) => item), plan.seed]);
  if (shown.get(quiz) === key) return;
  shown.set(quiz, key);
  for (const item of all) orderOptions(item, plan.seed);
  const isWhole = plan.items.length === 0;
  const first = isWhole ? Number(quiz.dataset.first ?? 1) : 1;
  const total = isWhole ? Number(quiz.dataset.total ?? items.length) : items.length;
  placeInOrder(all, items, { first, total });
  const list = quiz.querySelector("[data-questions]");
  if (list === null) return;
  const steps = new Map(all.map((item) => [item, find(list, `[data-for="${item.item}"]`)]));
  const stepOf = (item: (typeof all)[number]) => steps.get(item)?.parentElement ?? item;
  placeInOrder(all.map(stepOf), items.map(stepOf), { first, total });
}

/** Puts the asked ones first, in order and numbered, and hides the others. */
function placeInOrder(
  all: readonly HTMLElement[],
  asked: readonly HTMLElement[],
  { first, total }: { readonly first: number; readonly total: number },
): void {
  const chosen = new Set(asked);
  const order = [...asked, ...all.filter((element) => !chosen.has(element))];
  const parent = order[0]?.parentElement;
  const now = [...(parent?.children ?? [])];
  // Moving an element would lose the focus and the scroll position.
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

/**
 * Puts an item's options into the order of a seed, or back into the author's. An option with
 * `data-fixed` keeps its place.
 */
function orderOptions(item: HTMLElement, seed: number | null): void {
  const options = authorsOrder(item);
  const own = seedFor(seed ?? 0, item.dataset.item ?? "");
  const order =
    seed === null ? options : shuffled(options, own, ({ dataset }) => dataset.fixed !== undefined);
  if (order.every((option, index) => option === optionsIn(item)[index])) return;
  // They may not be their parent's only children.
  const places = optionsIn(item).map((option) => {
    const place = document.createComment("");
    option.replaceWith(place);
    return place;
  });
  for (const [index, option] of order.entries()) places[index]?.replaceWith(option);
}
