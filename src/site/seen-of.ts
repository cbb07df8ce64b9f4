import { hash } from "node:crypto";
import type { ReadOutline } from "./article-store.ts";
import type { Article } from "./read/article.ts";
import { readingMinutes } from "./reading-minutes.ts";

/** What anything but an article's own page shows of it, or is checked by. */
export function seenOf({
  words,
  extras: _,
  linksTerms: __,
  links,
  items,
  ...seen
}: Omit<Article, "file">) {
  return {
    ...seen,
    minutes: readingMinutes(words),
    items: items.map(({ id, defined }) => ({ id, defined })),
    links: links.map(({ href, kind, from }) => ({ href, kind, from })),
  };
}

/** Names it, and the questions that the article defines. */
export function seenName({ article, bank }: Pick<ReadOutline, "article" | "bank">): string {
  const { anchors, citations } = article;
  return hash(
    "sha1",
    JSON.stringify([seenOf(article), [...anchors], [...citations], bank]),
    "base64",
  );
}
