import { analysis } from "./es/analysis.ts";
import { article } from "./es/article.ts";
import { cards } from "./es/cards.ts";
import { code } from "./es/code.ts";
import { copies } from "./es/copies.ts";
import { coverage } from "./es/coverage.ts";
import { daily } from "./es/daily.ts";
import { exam } from "./es/exam.ts";
import { home } from "./es/home.ts";
import { item } from "./es/item.ts";
import { kind } from "./es/kind.ts";
import { list } from "./es/list.ts";
import { mark } from "./es/mark.ts";
import { mix } from "./es/mix.ts";
import { notFound } from "./es/not-found.ts";
import { offline } from "./es/offline.ts";
import { outcome } from "./es/outcome.ts";
import { page } from "./es/page.ts";
import { pager } from "./es/pager.ts";
import { paper } from "./es/paper.ts";
import { path } from "./es/path.ts";
import { progress } from "./es/progress.ts";
import { quiz } from "./es/quiz.ts";
import { quizzes } from "./es/quizzes.ts";
import { record } from "./es/record.ts";
import { reference } from "./es/reference.ts";
import { result } from "./es/result.ts";
import { review } from "./es/review.ts";
import { scenario } from "./es/scenario.ts";
import { search } from "./es/search.ts";
import { standing } from "./es/standing.ts";
import { undo } from "./es/undo.ts";
import type { Translation } from "./translation.ts";

/** Spanish. Readers are addressed as “tú”. Its form for whole millions is left out: in digits they are said like any other number. */
export const es: Translation = {
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
};
