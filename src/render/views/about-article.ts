import type { Messages } from "../../messages/messages.ts";
import type { Article } from "../../site/read/article.ts";

/** When it was written or last changed, by whom, and its tags: what the article says of these. */
export function aboutArticle(
  { date, updated, authors, tags }: Article,
  messages: Messages,
): readonly string[] {
  const written = date === undefined ? [] : [messages.date(date)];
  return [
    ...(updated === undefined
      ? written
      : [messages.text("article.updated", { date: messages.date(updated) })]),
    ...(authors.length > 0
      ? [messages.text("article.authors", { names: messages.list(authors) })]
      : []),
    ...(tags.length > 0 ? [messages.text("article.tags", { names: messages.list(tags) })] : []),
  ];
}
