import { element } from "./marked.ts";
import type { ShownGroup } from "./shown-groups.ts";

/** What stands between results that have all the words and those that have some of them. */
export function partialLine(tag: "h3" | "div", list: HTMLElement): HTMLElement {
  const line = element(tag, "search-partial", list.dataset.partial ?? "");
  line.id = idOf(list);
  return line;
}

/** What names a group: of those below the line, the line as well. */
export function labelledBy(
  label: HTMLElement,
  { isPartial }: Pick<ShownGroup, "isPartial">,
  list: HTMLElement,
): string {
  return isPartial ? `${idOf(list)} ${label.id}` : label.id;
}

/** A page's own list has no id. */
function idOf({ id }: HTMLElement): string {
  return `${id || "search"}-partial`;
}
