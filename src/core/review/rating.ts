import type { Confidence, ItemAnswered, Rating } from "../attempts/attempt-events.ts";
import type { ItemKind } from "../items/item.ts";

const [AGAIN, HARD, GOOD, EASY] = [1, 2, 3, 4] as const;

/** Whether an answer has to be recalled, not recognised. A cloze may offer its words to choose. */
const isTyped: Readonly<Record<ItemKind, boolean>> = {
  "single-choice": false,
  "multiple-choice": false,
  "true-false": false,
  "short-answer": true,
  numeric: true,
  cloze: false,
  matching: false,
  ordering: false,
  reflection: false,
  scenario: false,
};

/**
 * What an answer tells the scheduler, as FSRS counts: 1 again, 2 hard, 3 good, 4 easy; null when it
 * tells nothing, being ungraded. A learner's own rating stands as given.
 *
 * | came out as | sure | unsure | guess | not asked |
 * |---|---|---|---|---|
 * | right, first try, no hint | good; easy when typed | hard | again | good |
 * | right with a hint or a later try | hard | hard | again | hard |
 * | partly right, wrong, "I don't know", revealed | again | again | again | again |
 *
 * Wrong to again and right to good, and that hard is a pass, are FSRS's own advice; the rest is ours.
 */
export function ratingOf(
  answer: Pick<ItemAnswered, "verdict" | "response" | "confidence" | "hints" | "tries" | "rating">,
): Rating | null {
  if (answer.verdict === "ungraded") return null;
  if (answer.rating !== null) return answer.rating;
  if (answer.verdict !== "correct" || answer.response === null) return AGAIN;
  if (answer.confidence === "guess") return AGAIN;
  if (answer.hints > 0 || answer.tries > 1) return HARD;
  return unaided(answer.confidence, isTyped[answer.response.kind]);
}

function unaided(confidence: Exclude<Confidence, "guess"> | null, isRecalled: boolean): Rating {
  if (confidence === "unsure") return HARD;
  return confidence === "sure" && isRecalled ? EASY : GOOD;
}
