import type { IndexItem } from "../items/load-items.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

/**
 * The articles that count as read, an address from the site's root each, for pages that do not read the
 * history. What the history says is the truth: pages that read all of it write the list.
 */
const READ = "waymark:read";

export function readList(): ReadonlySet<string> {
  return new Set(readSetting(READ)?.split("\n"));
}

export function keepReadList(articles: Iterable<string>): void {
  keepSetting(READ, [...articles].join("\n") || null);
}

/** The article that a question is about, from the site's root; null for none. */
export function articleOf({ section }: Pick<IndexItem, "section">): string | null {
  return section?.url.replace(/#.*/, "") ?? null;
}
