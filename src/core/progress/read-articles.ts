import { answersOf } from "../attempts/answers.ts";
import type { AttemptEvent } from "../attempts/attempt-events.ts";
import { byTime } from "../attempts/by-time.ts";

/** What must be known of an item: the article that it is about, from the site's root; null for none. */
export interface ItemOfArticle {
  readonly id: string;
  readonly article: string | null;
}

/**
 * The articles that count as read: those marked so last, and those whose questions were all answered,
 * however they were answered, and not marked unread since.
 */
export function readArticles(
  events: readonly AttemptEvent[],
  items: readonly ItemOfArticle[],
): ReadonlySet<string> {
  const answered = new Set(answersOf(events).map(({ item }) => item));
  const open = new Set<string | null>();
  for (const { id, article } of items) if (!answered.has(id)) open.add(article);
  const read = new Set<string>();
  for (const { article } of items) if (article !== null && !open.has(article)) read.add(article);
  const marks = events.filter((event) => event.kind === "article-read");
  for (const mark of marks.sort(byTime)) {
    if (mark.read) read.add(mark.article);
    else read.delete(mark.article);
  }
  return read;
}
