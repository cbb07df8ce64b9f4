import type { ItemKind, Response, Rubric } from "../../core/items/item.ts";
import { clozeFeedback } from "./cloze.ts";
import type { ItemFeedback, ItemFeedbacks } from "./form.ts";
import { matchingFeedback } from "./matching.ts";
import { multipleChoiceFeedback } from "./multiple-choice.ts";
import { numericFeedback } from "./numeric.ts";
import { orderingFeedback } from "./ordering.ts";
import { reflectionFeedback } from "./reflection.ts";
import { scenarioFeedback } from "./scenario.ts";
import { shortAnswerFeedback } from "./short-answer.ts";
import { singleChoiceFeedback } from "./single-choice.ts";
import { trueFalseFeedback } from "./true-false.ts";

const allFeedback: ItemFeedbacks = {
  cloze: clozeFeedback,
  matching: matchingFeedback,
  "multiple-choice": multipleChoiceFeedback,
  numeric: numericFeedback,
  ordering: orderingFeedback,
  reflection: reflectionFeedback,
  scenario: scenarioFeedback,
  "short-answer": shortAnswerFeedback,
  "single-choice": singleChoiceFeedback,
  "true-false": trueFalseFeedback,
};

export function feedbackOf(kind: ItemKind): ItemFeedback<Rubric, Response> {
  // Who asks by an item's kind hands back that item's rubric, which the compiler cannot follow.
  return allFeedback[kind] as unknown as ItemFeedback<Rubric, Response>;
}
