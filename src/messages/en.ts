import { article } from "./en/article.ts";
import { copies } from "./en/copies.ts";
import { daily } from "./en/daily.ts";
import { home } from "./en/home.ts";
import { item } from "./en/item.ts";
import { list } from "./en/list.ts";
import { mix } from "./en/mix.ts";
import { notFound } from "./en/not-found.ts";
import { page } from "./en/page.ts";
import { path } from "./en/path.ts";
import { progress } from "./en/progress.ts";
import { quizzes } from "./en/quizzes.ts";
import { reference } from "./en/reference.ts";
import { review } from "./en/review.ts";
import { search } from "./en/search.ts";
import { undo } from "./en/undo.ts";

/**
 * Every sentence that the interface says, in English, by area. A message is a whole sentence or label,
 * with named values and plurals in ICU's syntax: `{count, plural, one {# result} other {# results}}`.
 */
export const en = {
  article,
  copies,
  daily,
  home,
  item,
  list,
  mix,
  "not-found": notFound,
  page,
  path,
  progress,
  quizzes,
  reference,
  review,
  search,
  undo,
} as const;
