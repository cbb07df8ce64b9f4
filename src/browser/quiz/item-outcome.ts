import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { isConfidentError } from "../../core/review/misconception.ts";
import { template } from "../dom/templates.ts";
import { feedbackOf } from "../forms/all-feedback.ts";
import { drag } from "../forms/drag.ts";
import { ScenarioWalk } from "../forms/scenario-walk.ts";
import { confidenceIn } from "./confidence.ts";
import { closeFeedback, openFeedback, outcomeSentence, revealAnswer } from "./feedback.ts";
import type { FeedbackTools } from "./feedback-loader.ts";
import { type ItemTools, setGraded } from "./item-tools.ts";

/** For `provideFeedback`, or to be loaded. */
export const feedbackTools: FeedbackTools = {
  ...{ showOutcome, closeFeedback, drag },
  walkScenario: (form) => new ScenarioWalk(form),
};

/**
 * Shows what came of an item whose form holds the response, or its answer where there is none.
 * @returns the outcome in one sentence, and that it comes back where the learner was sure of it.
 */
function showOutcome(
  item: HTMLElement,
  tools: ItemTools,
  response: Response | null,
  outcome: Outcome,
): DocumentFragment {
  const { rubric } = tools;
  const feedback = feedbackOf(rubric.kind);
  setGraded(tools, response ?? "revealed");
  item.dataset.verdict = outcome.verdict;
  if (response === null) {
    revealAnswer(item);
    return template("revealed");
  }
  const marks = feedback.marks(rubric, response);
  openFeedback(item, rubric.kind, marks);
  feedback.explain?.(tools.form, rubric, response);
  const said = outcomeSentence(rubric.kind, outcome, marks, feedback.figures?.(rubric, response));
  const { verdict } = outcome;
  if (isConfidentError({ verdict, response, confidence: confidenceIn(item) })) {
    said.append(template("sure-but-wrong"));
  }
  return said;
}
