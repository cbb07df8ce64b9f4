import type { ArticleRead } from "../../core/attempts/article-read.ts";
import { fill } from "../dom/templates.ts";
import { stamp } from "../storage/stamp.ts";
import { writeAhead } from "../storage/write-ahead.ts";
import { isRemembering } from "./place.ts";
import { keepReadList, readList } from "./read-list.ts";

/** Shows, at an article's end, whether it counts as read. */
export function showReadMark(): void {
  const mark = document.querySelector<HTMLElement>("[data-read-mark]");
  if (mark === null) return;
  const read = readList().has(articleOfPage());
  mark.hidden = !isRemembering();
  mark.querySelector("button")?.setAttribute("aria-pressed", String(read));
  fill(mark, { read, unread: !read });
}

/** Marks the page's article as read, or takes the mark back. */
export function toggleRead(): void {
  const article = articleOfPage();
  const list = readList();
  const read = !list.delete(article);
  if (read) list.add(article);
  // A page that reads the history writes it there.
  writeAhead([articleRead(article, read)]);
  keepReadList(list);
}

/** Takes every mark back, whatever becomes of the page in the next moment. */
export function takeBackMarks(): void {
  writeAhead([...readList()].map((article) => articleRead(article, false)));
  keepReadList([]);
}

function articleOfPage(): string {
  return document.querySelector<HTMLElement>("article[data-article]")?.dataset.article ?? "";
}

function articleRead(article: string, read: boolean): ArticleRead {
  return { v: 2, kind: "article-read", ...stamp(), article, read };
}
