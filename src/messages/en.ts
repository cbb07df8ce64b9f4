import { analysis } from "./en/analysis.ts";
import { article } from "./en/article.ts";
import { cards } from "./en/cards.ts";
import { code } from "./en/code.ts";
import { copies } from "./en/copies.ts";
import { coverage } from "./en/coverage.ts";
import { daily } from "./en/daily.ts";
import { exam } from "./en/exam.ts";
import { home } from "./en/home.ts";
import { item } from "./en/item.ts";
import { kind } from "./en/kind.ts";
import { list } from "./en/list.ts";
import { mark } from "./en/mark.ts";
import { mix } from "./en/mix.ts";
import { notFound } from "./en/not-found.ts";
import { offline } from "./en/offline.ts";
import { outcome } from "./en/outcome.ts";
import { page } from "./en/page.ts";
import { pager } from "./en/pager.ts";
import { paper } from "./en/paper.ts";
import { path } from "./en/path.ts";
import { progress } from "./en/progress.ts";
import { quiz } from "./en/quiz.ts";
import { quizzes } from "./en/quizzes.ts";
import { record } from "./en/record.ts";
import { reference } from "./en/reference.ts";
import { result } from "./en/result.ts";
import { review } from "./en/review.ts";
import { scenario } from "./en/scenario.ts";
import { search } from "./en/search.ts";
import { standing } from "./en/standing.ts";
import { undo } from "./en/undo.ts";

/**
 * Every sentence that the interface says, in English, by area. A message is a whole sentence or label,
 * with named values and plurals in ICU's syntax: `{count, plural, one {# result} other {# results}}`.
 */
export const en = {
  analysis,
  article,
  cards,
  code,
  copies,
  coverage,
  daily,
  exam,
  home,
  item,
  kind,
  list,
  mark,
  mix,
  "not-found": notFound,
  offline,
  outcome,
  page,
  pager,
  paper,
  path,
  progress,
  quiz,
  quizzes,
  record,
  reference,
  result,
  review,
  scenario,
  search,
  standing,
  undo,
} as const;
