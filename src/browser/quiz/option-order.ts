import { seedFor, shuffled } from "../../core/shuffle.ts";

const written = new WeakMap<HTMLElement, readonly HTMLElement[]>();

/**
 * Puts an item's options into the order of a seed, or back into the author's. An option with
 * `data-fixed` keeps its place.
 */
export function orderOptions(item: HTMLElement, seed: number | null): void {
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

/** Ids of the options as they stand; empty where the author's order stands. */
export function optionOrder(item: HTMLElement): readonly string[] {
  const shown = optionsIn(item);
  if (shown.every((option, index) => option === authorsOrder(item)[index])) return [];
  return shown.map(({ dataset }) => dataset.option ?? "");
}

function authorsOrder(item: HTMLElement): readonly HTMLElement[] {
  const order = written.get(item) ?? optionsIn(item);
  written.set(item, order);
  return order;
}

/** A list whose order is the question, or a text with gaps, has its rows deeper in. */
function optionsIn(item: HTMLElement): readonly HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>("form > fieldset > [data-option]")];
}
