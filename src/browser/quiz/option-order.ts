const written = new WeakMap<HTMLElement, readonly HTMLElement[]>();

/** Ids of the options as they stand; empty where the author's order stands. */
export function optionOrder(item: HTMLElement): readonly string[] {
  const shown = optionsIn(item);
  if (shown.every((option, index) => option === authorsOrder(item)[index])) return [];
  return shown.map(({ dataset }) => dataset.option ?? "");
}

/** The options as the page was written. Each script has to ask once before anything moves them. */
export function authorsOrder(item: HTMLElement): readonly HTMLElement[] {
  const order = written.get(item) ?? optionsIn(item);
  written.set(item, order);
  return order;
}

/** A list whose order is the question, or a text with gaps, has its rows deeper in. */
export function optionsIn(item: HTMLElement): readonly HTMLElement[] {
  return [...item.querySelectorAll<HTMLElement>("form > fieldset > [data-option]")];
}
