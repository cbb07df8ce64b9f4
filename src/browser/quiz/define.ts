import { QuizAttempt } from "./quiz-attempt.ts";
import { QuizItem } from "./quiz-item.ts";

/** Items first: an attempt asks its items to show where they stand. */
export function defineQuiz(): void {
  customElements.define("quiz-item", QuizItem);
  customElements.define("quiz-attempt", QuizAttempt);
}
