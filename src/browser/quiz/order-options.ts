import { seedFor, shuffled } from "../../core/selection/shuffle.ts";
import { authorsOrder, optionsIn } from "./option-order.ts";

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
