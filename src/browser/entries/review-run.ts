import { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { choiceGraders } from "../../core/items/choice-graders.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { find } from "../dom/templates.ts";
import { choiceForms } from "../forms/choice-forms.ts";
import { provideForms } from "../forms/form.ts";
import { offerConfidence, showConfidence } from "../quiz/confidence.ts";
import { loadDeferred } from "../quiz/deferred-parts.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import type { ReviewBundle } from "../review/opener.ts";
import { startReview } from "../review/start.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { provideReading } from "../storage/read-events.ts";

provideReading(() => readAttemptEvent);
provideRecovery(async (store) => {
  const { recoverWriteAhead } = await loadDeferred(find(document, "[data-end-script]"));
  return recoverWriteAhead(store);
});
// Other kinds load when one of them is due; feedback, with the first touch of a question.
provideForms(choiceForms, { graders: choiceGraders });
customElements.define("quiz-item", QuizItem);
showConfidence();
giveBundle<ReviewBundle>("review-run", {
  startReview(root) {
    offerConfidence(find<HTMLInputElement>(root, "[data-setting=confidence]"));
    return startReview(root);
  },
});
