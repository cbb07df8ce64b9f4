import { lastChanged } from "../../site/git-days.ts";
import type { Article } from "../../site/read/article.ts";
import type { Site } from "../../site/site.ts";

/** When it was written or last changed, by whom, and its tags: what the article says of these. */
export function aboutArticle(
  { messages, gitDays }: Pick<Site, "messages" | "gitDays">,
  article: Article,
): readonly string[] {
  const { date, authors, tags } = article;
  const updated = lastChanged({ gitDays }, article);
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
