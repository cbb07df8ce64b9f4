import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { progressOf } from "../../core/progress/progress.ts";
import { quizStandings } from "../../core/progress/quiz-standing.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { dueByDay } from "../../core/review/due.ts";
import { find } from "../dom/templates.ts";
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

/**
 * What the page shows of a history that has answers: words first, then pictures. A long one is counted in
 * steps, between which the page gets its turn; nothing is shown before all are done.
 * @param shown Where all of it is shown.
 */
export async function showProgress(
  page: HTMLElement,
  shown: HTMLElement,
  {
    events,
    items,
    isCurrent,
  }: {
    readonly events: readonly AttemptEvent[];
    readonly items: readonly CatalogueItem[];
    /** False where there are other events by now, which another call shows. */
    readonly isCurrent: () => boolean;
  },
): Promise<void> {
  const today = learnersDay();
  const reviews = reviewsNow(items, events);
  await nextTurn();
  const progress = progressOf(events, knownItems(items), { begins: dayBegins() });
  await nextTurn();
  const quizzes = siteQuizzes(items);
  const standings = quizStandings(events, (quiz) => quizzes.get(quiz)?.items ?? null);
  const read = readArticles(
    events,
    items.map((item) => ({ id: item.id, article: articleOf(item) })),
  );
  await nextTurn();
  if (!isCurrent()) return;
  shown.hidden = false;
  keepDueList(reviews);
  keepReadList(read);
  const next = find(page, "[data-standing-now]");
  showReading(next, read);
  showUnderWay(next, standings, quizzes);
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
