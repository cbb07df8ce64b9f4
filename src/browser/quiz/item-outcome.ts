import { isConfidentError } from "../../core/review/misconception.ts";
import { template } from "../dom/templates.ts";
import { feedbackOf } from "../forms/all-feedback.ts";
import { drag } from "../forms/drag.ts";
import { ScenarioWalk } from "../forms/scenario-walk.ts";
import { confidenceIn, restoreConfidence } from "./confidence.ts";
import { closeFeedback, openFeedback, revealAnswer } from "./feedback.ts";
import type { FeedbackTools, ShownAnswer } from "./feedback-loader.ts";
import { foldDone, forgetFold } from "./fold.ts";
import { type ItemTools, setGraded } from "./item-tools.ts";
import { forgetMiss, offerTryAgain } from "./not-yet.ts";
import { outcomeSentence } from "./outcome-sentence.ts";

/** For `provideFeedback`, or to be loaded. */
export const feedbackTools: FeedbackTools = {
  ...{ showOutcome, drag },
  closeFeedback(item) {
    forgetFold(item);
    forgetMiss(item);
    closeFeedback(item);
  },
  walkScenario: (form) => new ScenarioWalk(form),
};

/**
 * Shows what came of an item whose form holds the response, or its answer where there is none. In study
 * a miss tells only of what was chosen: the answer waits until the learner finds it or asks for it.
 * @returns the outcome in one sentence, and that it comes back where the learner was sure of it.
 */
function showOutcome(item: HTMLElement, tools: ItemTools, answer: ShownAnswer): DocumentFragment {
  const { response, verdict, confidence } = answer;
  const { form, kind, rubric } = tools;
  // Of a miss, before the learner asked to see the answer.
  closeFeedback(item);
  const feedback = feedbackOf(rubric.kind);
  if (confidence !== undefined) restoreConfidence(item, confidence);
  setGraded(tools, response ?? "revealed");
  item.dataset.verdict = verdict;
  const isMissed =
    response !== null &&
    item.dataset.mode === "study" &&
    ["incorrect", "partial"].includes(verdict) &&
    (feedback.keepsBack?.(rubric) ?? false);
  offerTryAgain(item, { isMissed });
  const isBack = confidence !== undefined;
  // A scenario that is over lies behind its cover.
  if (isBack && item.dataset.mode === "study" && !isMissed && rubric.kind !== "scenario") {
    foldDone(item);
  }
  const shown = response ?? tools.tried;
  if (shown === null) {
    revealAnswer(item);
    return template("revealed");
  }
  // Another try may have been begun.
  if (response === null) kind.restore(form, shown);
  const marks = feedback.marks(rubric, shown);
  openFeedback(item, rubric.kind, marks, { isMissed });
  feedback.explain?.(form, rubric, shown);
  if (response === null) return template("revealed");
  const figures = feedback.figures?.(rubric, response);
  const said = outcomeSentence(rubric.kind, answer, marks, { isMissed, figures });
  said.append(...(feedback.remarks?.(form, rubric, response) ?? []));
  if (isConfidentError({ verdict, response, confidence: confidenceIn(item) })) {
    said.append(template("sure-but-wrong"));
  }
  return said;
}
