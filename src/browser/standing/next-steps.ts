import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { Progress } from "../../core/progress/progress.ts";
import type { QuizStanding } from "../../core/progress/quiz-standing.ts";
import { answerTime, minutesFor } from "../../core/review/answer-time.ts";
import type { Review } from "../../core/review/review.ts";
import { dueReviews, nextDueDay } from "../../core/review/reviews.ts";
import { fill, find } from "../dom/templates.ts";
import { fromRoot } from "../items/load-items.ts";
import { type Place, readPlace } from "../reading/place.ts";
import { dayName, relativeDay } from "../review/dates.ts";
import { learnersDay } from "../storage/learners-day.ts";
import type { SiteQuiz } from "./site-quizzes.ts";

/** What the home page offers to go on with: reading, a quiz or exam under way, what is due. */
export function showReading(section: HTMLElement, read: ReadonlySet<string>): void {
  const step = find(section, "[data-step=reading]");
  const place = readPlace();
  const isOver = place !== null && read.has(place.article.url);
  const to = isOver ? (place.next && !read.has(place.next.url) ? place.next : null) : place;
  step.hidden = to === null;
  if (to === null || place === null) return;
  const { article, section: at } = place;
  const target = isOver ? (place.next ?? article) : (at ?? article);
  find<HTMLAnchorElement>(step, "[data-link]").href = fromRoot(target.url);
  fill(step, {
    ...{ on: !isOver, over: isOver, section: at !== null, top: at === null },
    ...titles(place, isOver),
  });
}

function titles({ article, section, next }: Place, isOver: boolean) {
  return { article: isOver ? (next?.title ?? "") : article.title, section: section?.title ?? "" };
}

/** The quiz or exam that was gone on with last, of those under way. */
export function showUnderWay(
  section: HTMLElement,
  standings: readonly QuizStanding[],
  quizzes: ReadonlyMap<string, SiteQuiz>,
): void {
  const step = find(section, "[data-step=quiz]");
  const begun = standings.find(({ underWay }) => underWay !== null);
  const quiz = quizzes.get(begun?.quiz ?? "");
  const isShown = begun?.underWay != null && quiz !== undefined;
  step.hidden = !isShown;
  if (!isShown || !begun.underWay) return;
  const { mode, done, items } = begun.underWay;
  find<HTMLAnchorElement>(step, "[data-link]").href = `${quiz.url}?mode=${mode}`;
  fill(step, { study: mode === "study", exam: mode === "exam", done, items, quiz: quiz.title });
}

/** What is due today and how long that takes, or when the next question comes. */
export function showDueStep(
  section: HTMLElement,
  reviews: ReadonlyMap<string, Review>,
  events: readonly AttemptEvent[],
): void {
  const today = learnersDay();
  const due = dueReviews(reviews.values(), today).length;
  const next = nextDueDay(reviews.values(), today);
  const step = find(section, "[data-step=due]");
  const none = find(section, "[data-step=nothing-due]");
  step.hidden = due === 0;
  none.hidden = due > 0 || next === null;
  const time = answerTime(events);
  fill(step, { due, minutes: minutesFor(due, time), own: time.isOwn, usual: !time.isOwn });
  if (next !== null) fill(none, { ago: relativeDay(next - today), day: dayName(next, today) });
}

/** A quiz of which nothing was answered yet, where nothing else waits. */
export function showOtherQuiz(
  section: HTMLElement,
  quizzes: ReadonlyMap<string, SiteQuiz>,
  { masteries }: Pick<Progress, "masteries">,
): void {
  const step = find(section, "[data-step=other]");
  const other = [...quizzes.values()].find(({ items }) =>
    items.every((item) => masteries.get(item) === "unseen"),
  );
  const isBusy = section.querySelector(
    "[data-step=due]:not([hidden]), [data-step=quiz]:not([hidden])",
  );
  step.hidden = other === undefined || isBusy !== null;
  if (other === undefined) return;
  find<HTMLAnchorElement>(step, "[data-link]").href = other.url;
  fill(step, { quiz: other.title });
}

/** Hides the section where it offers nothing; otherwise one thing is to do first. */
export function showSteps(section: HTMLElement): void {
  const links = section.querySelectorAll("[data-step]:not([hidden]) .button");
  section.hidden = section.querySelector("[data-step]:not([hidden])") === null;
  for (const [index, link] of links.entries()) link.classList.toggle("primary", index === 0);
}
