import type { Item } from "../../core/items/item.ts";

/** Whether each of these says why an answer is right or wrong, so that a page may promise it. */
export function areExplained(items: readonly Item[]): boolean {
  return items.length > 0 && items.every(isExplained);
}

function isExplained(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  return Object.entries(part).some(
    ([key, value]) =>
      ((key === "rationale" || key === "feedback") && value !== undefined) || isExplained(value),
  );
}
