import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { progressOf } from "../../core/progress/progress.ts";
import { quizStandings } from "../../core/progress/quiz-standing.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { dueByDay } from "../../core/review/due.ts";
import { find } from "../dom/templates.ts";
import { isRemembering } from "../reading/place.ts";
import { articleOf, keepReadList } from "../reading/read-list.ts";
import { keepDueList } from "../review/due-list.ts";
import { reviewsNow } from "../review/reviews-now.ts";
import {
  showDueStep,
  showOtherQuiz,
  showReading,
  showSteps,
  showUnderWay,
} from "../standing/next-steps.ts";
import { siteQuizzes } from "../standing/site-quizzes.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { banksOf, type CatalogueItem, knownItems } from "./catalogue.ts";
import { showCalibration, showDue, showWeeks } from "./charts.ts";
import { showProgressSummary } from "./progress-summary.ts";

/** What the page shows of a history that has answers: words first, then pictures. */
export function showProgress(
  page: HTMLElement,
  {
    events,
    items,
  }: { readonly events: readonly AttemptEvent[]; readonly items: readonly CatalogueItem[] },
): void {
  const today = learnersDay();
  const reviews = reviewsNow(items, events);
  const progress = progressOf(events, knownItems(items), { begins: dayBegins() });
  const read = readArticles(
    events,
    items.map((item) => ({ id: item.id, article: articleOf(item) })),
  );
  keepDueList(reviews);
  if (isRemembering()) keepReadList(read);
  const next = find(page, "[data-standing-now]");
  const quizzes = siteQuizzes(items);
  showReading(next, read);
  showUnderWay(
    next,
    quizStandings(events, (quiz) => quizzes.get(quiz)?.items ?? null),
    quizzes,
  );
  if (next.querySelector("[data-step=due]")) showDueStep(next, reviews, events);
  showOtherQuiz(next, quizzes, progress);
  showSteps(next);
  const summary = find(page, "[data-standing]");
  summary.hidden = items.length === 0;
  showProgressSummary(summary, progress, banksOf(items));
  showDue(find(page, "[data-due]"), dueByDay(reviews.values(), { today, days: 30 }));
  showCalibration(find(page, "[data-calibration]"), progress, reviews.values());
  showWeeks(find(page, "[data-weeks]"), progress, today);
}
