import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { allGraders } from "../../core/items/all-graders.ts";
import { find } from "../dom/templates.ts";
import { allForms } from "../forms/all-forms.ts";
import { provideForms } from "../forms/form.ts";
import { startMix } from "../mix/start.ts";
import { offerConfidence, showConfidence } from "../quiz/confidence.ts";
import { provideFeedback } from "../quiz/feedback-loader.ts";
import { feedbackTools } from "../quiz/item-outcome.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { provideReading } from "../storage/read-events.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

provideReading(() => readAttemptEvent);
provideRecovery(recoverWriteAhead);
provideForms(allForms, { graders: allGraders });
provideFeedback(feedbackTools);
customElements.define("quiz-item", QuizItem);
showConfidence();
const root = document.querySelector<HTMLElement>("[data-mix]");
if (root !== null) {
  offerConfidence(find<HTMLInputElement>(root, "[data-setting=confidence]"));
  void startMix(root);
}
