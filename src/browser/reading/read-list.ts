import type { IndexItem } from "../items/load-items.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";
import { isRemembering } from "./place.ts";

/**
 * The articles that count as read, an address from the site's root each, for pages that do not read the
 * history. What the history says is the truth: pages that read all of it write the list.
 */
const READ = "waymark:read";

export function readList(): Set<string> {
  return new Set(readSetting(READ)?.split("\n"));
}

/** Keeps none while the reader does not want it kept, whatever the history says. */
export function keepReadList(articles: Iterable<string>): void {
  keepSetting(READ, (isRemembering() && [...articles].join("\n")) || null);
}

/** The article that a question is about, from the site's root; null for none. */
export function articleOf({ section }: Pick<IndexItem, "section">): string | null {
  return section?.url.replace(/#.*/, "") ?? null;
}
