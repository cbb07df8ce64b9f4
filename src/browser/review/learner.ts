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
import { withoutWithdrawn } from "../../core/attempts/withdrawn.ts";
import type { Day } from "../../core/local-day.ts";
import type { Review } from "../../core/review/review.ts";
import { foldReviews } from "../../core/review/reviews.ts";
import type { IndexItem } from "../items/load-items.ts";
import type { AnswerDetails } from "../quiz/answer-given.ts";
import type { QuizItem } from "../quiz/quiz-item.ts";
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
      return withoutWithdrawn(history.events).some(({ kind }) => kind === "answered");
    },
    reviews: (retention) =>
      foldReviews(items, history.events, { now: stamp(), retention, begins: dayBegins() }),
    itemStatus: (card) => itemStatus(attempt(), card.item, card.revision),
    answered({ bank, item, revision }, given) {
      const practice = { quiz: "review", mode: "review" } as const;
      return answerItem(attempt(), practice, { bank, item, revision, ...given }, stamp());
    },
    acted: ({ bank, id }, action) => ({
      ...{ v: 2, kind: "review-changed", ...stamp(), bank, item: id },
      action,
    }),
    keep: (event) => void history.append(event),
  };
}
