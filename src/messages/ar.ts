import { analysis } from "./ar/analysis.ts";
import { article } from "./ar/article.ts";
import { cards } from "./ar/cards.ts";
import { code } from "./ar/code.ts";
import { copies } from "./ar/copies.ts";
import { coverage } from "./ar/coverage.ts";
import { daily } from "./ar/daily.ts";
import { exam } from "./ar/exam.ts";
import { home } from "./ar/home.ts";
import { item } from "./ar/item.ts";
import { kind } from "./ar/kind.ts";
import { list } from "./ar/list.ts";
import { mark } from "./ar/mark.ts";
import { mix } from "./ar/mix.ts";
import { notFound } from "./ar/not-found.ts";
import { offline } from "./ar/offline.ts";
import { outcome } from "./ar/outcome.ts";
import { page } from "./ar/page.ts";
import { pager } from "./ar/pager.ts";
import { paper } from "./ar/paper.ts";
import { path } from "./ar/path.ts";
import { progress } from "./ar/progress.ts";
import { quiz } from "./ar/quiz.ts";
import { quizzes } from "./ar/quizzes.ts";
import { record } from "./ar/record.ts";
import { reference } from "./ar/reference.ts";
import { result } from "./ar/result.ts";
import { review } from "./ar/review.ts";
import { scenario } from "./ar/scenario.ts";
import { search } from "./ar/search.ts";
import { standing } from "./ar/standing.ts";
import { undo } from "./ar/undo.ts";
import type { Translation } from "./translation.ts";

/** Arabic. Readers are spoken to in the singular; actions are named, not ordered, so that no sentence chooses a gender. */
export const ar: Translation = {
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
