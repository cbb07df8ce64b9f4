import { updateDueList, writeDueList } from "../../core/review/due-list.ts";
import type { Review } from "../../core/review/review.ts";
import { loadReturning } from "../page/returning.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

/** What every page counts in its header; the text is that of core/review/due-list.ts. */
export const DUE = "waymark:due";

/** Keeps what is due of all items. */
export function keepDueList(reviews: ReadonlyMap<string, Review>): void {
  keep(writeDueList(reviews.values()));
}

/** Keeps what is due of some items; the others stay. */
export function changeDueList(
  items: readonly string[],
  reviews: ReadonlyMap<string, Review>,
): void {
  keep(updateDueList(readSetting(DUE) ?? "", items, reviews.values()));
}

function keep(list: string): void {
  keepSetting(DUE, list || null);
  // A page that was opened before anything was kept has not loaded what shows it.
  if (list) loadReturning().catch(() => {});
}
