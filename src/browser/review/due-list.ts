import { updateDueList, writeDueList } from "../../core/review/due-list.ts";
import type { Review } from "../../core/review/review.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

/** What every page counts in its header; the text is that of core/review/due-list.ts. */
export const DUE = "waymark:due";

/** Keeps what is due of all items. */
export function keepDueList(reviews: ReadonlyMap<string, Review>): void {
  keepSetting(DUE, writeDueList(reviews.values()) || null);
}

/** Keeps what is due of some items; the others stay. */
export function changeDueList(
  items: readonly string[],
  reviews: ReadonlyMap<string, Review>,
): void {
  keepSetting(DUE, updateDueList(readSetting(DUE) ?? "", items, reviews.values()) || null);
}
