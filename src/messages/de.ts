import { analysis } from "./de/analysis.ts";
import { article } from "./de/article.ts";
import { cards } from "./de/cards.ts";
import { code } from "./de/code.ts";
import { copies } from "./de/copies.ts";
import { coverage } from "./de/coverage.ts";
import { daily } from "./de/daily.ts";
import { exam } from "./de/exam.ts";
import { home } from "./de/home.ts";
import { item } from "./de/item.ts";
import { kind } from "./de/kind.ts";
import { list } from "./de/list.ts";
import { mark } from "./de/mark.ts";
import { mix } from "./de/mix.ts";
import { notFound } from "./de/not-found.ts";
import { offline } from "./de/offline.ts";
import { outcome } from "./de/outcome.ts";
import { page } from "./de/page.ts";
import { pager } from "./de/pager.ts";
import { paper } from "./de/paper.ts";
import { path } from "./de/path.ts";
import { progress } from "./de/progress.ts";
import { quiz } from "./de/quiz.ts";
import { quizzes } from "./de/quizzes.ts";
import { record } from "./de/record.ts";
import { reference } from "./de/reference.ts";
import { result } from "./de/result.ts";
import { review } from "./de/review.ts";
import { scenario } from "./de/scenario.ts";
import { search } from "./de/search.ts";
import { standing } from "./de/standing.ts";
import { undo } from "./de/undo.ts";
import type { Translation } from "./translation.ts";

/** German. Readers are addressed as “Sie”; of learners as a group it speaks without a gender. */
export const de: Translation = {
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
