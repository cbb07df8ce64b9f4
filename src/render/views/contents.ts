import type { Section } from "../../site/read/article.ts";
import type { ContentsEntry } from "./article-types.ts";

/** What an article has, by its headings: entries of level 3 stand under the level 2 before them. */
export function contents(sections: readonly Section[]): ContentsEntry[] {
  const entries: { id: string; title: string; entries: ContentsEntry[] }[] = [];
  for (const { id, title, level } of sections) {
    const parent = entries.at(-1);
    if (level === 3 && parent) parent.entries.push({ id, title, entries: [] });
    else entries.push({ id, title, entries: [] });
  }
  return entries;
}
