import { analysis } from "./fr/analysis.ts";
import { article } from "./fr/article.ts";
import { cards } from "./fr/cards.ts";
import { code } from "./fr/code.ts";
import { copies } from "./fr/copies.ts";
import { coverage } from "./fr/coverage.ts";
import { daily } from "./fr/daily.ts";
import { exam } from "./fr/exam.ts";
import { home } from "./fr/home.ts";
import { item } from "./fr/item.ts";
import { kind } from "./fr/kind.ts";
import { list } from "./fr/list.ts";
import { mark } from "./fr/mark.ts";
import { mix } from "./fr/mix.ts";
import { notFound } from "./fr/not-found.ts";
import { offline } from "./fr/offline.ts";
import { outcome } from "./fr/outcome.ts";
import { page } from "./fr/page.ts";
import { pager } from "./fr/pager.ts";
import { paper } from "./fr/paper.ts";
import { path } from "./fr/path.ts";
import { progress } from "./fr/progress.ts";
import { quiz } from "./fr/quiz.ts";
import { quizzes } from "./fr/quizzes.ts";
import { record } from "./fr/record.ts";
import { reference } from "./fr/reference.ts";
import { result } from "./fr/result.ts";
import { review } from "./fr/review.ts";
import { scenario } from "./fr/scenario.ts";
import { search } from "./fr/search.ts";
import { standing } from "./fr/standing.ts";
import { undo } from "./fr/undo.ts";
import type { Translation } from "./translation.ts";

/** French. Readers are addressed as “vous”. Its form for whole millions is left out: in digits they are said like any other number. */
export const fr: Translation = {
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
