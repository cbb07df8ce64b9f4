import { QuizAttempt } from "./quiz/quiz-attempt.ts";
import { QuizItem } from "./quiz/quiz-item.ts";

// Items first: an attempt asks its items to show where they stand.
customElements.define("quiz-item", QuizItem);
customElements.define("quiz-attempt", QuizAttempt);
