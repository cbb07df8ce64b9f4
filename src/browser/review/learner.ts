import { answersOf } from "../../core/attempts/answers.ts";
import type {
  AttemptEvent,
  ItemAnswered,
  ReviewAction,
} from "../../core/attempts/attempt-events.ts";
import {
  answerItem,
  foldAttempts,
  type ItemStatus,
  itemStatus,
} from "../../core/attempts/attempts.ts";
import { dayAttempt } from "../../core/attempts/day-attempt.ts";
import { withdrawAnswer } from "../../core/attempts/withdrawn.ts";
import type { Day } from "../../core/local-day.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { type AnswerTime, answerTime } from "../../core/review/answer-time.ts";
import { newItems } from "../../core/review/new-items.ts";
import type { Review } from "../../core/review/review.ts";
import { foldReviews } from "../../core/review/reviews.ts";
import type { IndexItem } from "../items/load-items.ts";
import type { AnswerDetails } from "../quiz/answer-given.ts";
import type { QuizItem } from "../quiz/quiz-item.ts";
import { articleOf } from "../reading/read-list.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { stamp } from "../storage/stamp.ts";
import type { WholeHistory } from "../storage/whole-history.ts";

/** What the review page reads from a learner's history, as of now, and the events that it adds. */
export interface Learner {
  readonly today: Day;
  readonly hasAnswered: boolean;
  /** By item id. `retention` is the desired one, from 0 to 1. */
  reviews(retention: number): ReadonlyMap<string, Review>;
  /** How the learner stands with a card in today's review. */
  itemStatus(card: QuizItem): ItemStatus;
  answered(card: QuizItem, given: AnswerDetails): ItemAnswered;
  acted(item: Pick<IndexItem, "bank" | "id">, action: ReviewAction): AttemptEvent;
  /** The event that takes back the last answer to a card in today's review; null where there is none. */
  withdrawn(card: QuizItem): AttemptEvent | null;
  /** The questions that may be added today to what is due, at most so many a day. */
  newItems(limit: number): readonly IndexItem[];
  /** What the learner takes for an answer. */
  readonly answerTime: AnswerTime;
  /** Adds an event to the history, and notifies what shows it. */
  keep(event: AttemptEvent): void;
}

export function createLearner(items: readonly IndexItem[], history: WholeHistory): Learner {
  const attempt = () => {
    const own = history.events.filter((event) => "quiz" in event && event.quiz === "review");
    return dayAttempt(foldAttempts(own), { quiz: "review", day: learnersDay() });
  };
  return {
    get today() {
      return learnersDay();
    },
    get hasAnswered() {
      return answersOf(history.events).length > 0;
    },
    reviews: (retention) =>
      foldReviews(items, history.events, { now: stamp(), retention, begins: dayBegins() }),
    itemStatus: (card) => itemStatus(attempt(), card.item, card.revision),
    answered({ bank, item, revision }, given) {
      const practice = { quiz: "review", mode: "review" } as const;
      return answerItem(attempt(), practice, { bank, item, revision, ...given }, stamp());
    },
    withdrawn(card) {
      const standing = itemStatus(attempt(), card.item, card.revision);
      const practice = { quiz: "review", mode: "review" } as const;
      return standing.status === "graded" ? withdrawAnswer(standing.last, practice, stamp()) : null;
    },
    newItems(limit) {
      const { events } = history;
      const placed = items.map((item) => ({ ...item, article: articleOf(item) }));
      const read = readArticles(events, placed);
      return newItems(placed, events, { now: stamp(), limit, read, begins: dayBegins() });
    },
    get answerTime() {
      return answerTime(history.events);
    },
    acted: ({ bank, id }, action) => ({
      ...{ v: 2, kind: "review-changed", ...stamp(), bank, item: id },
      action,
    }),
    keep: (event) => void history.append(event),
  };
}
