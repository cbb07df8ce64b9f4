import { allForms } from "./forms/all-forms.ts";
import { provideForms } from "./forms/form.ts";
import { startMix } from "./mix/start.ts";
import { offerConfidence, showConfidence } from "./quiz/confidence.ts";
import { find } from "./quiz/parts.ts";
import { QuizItem } from "./quiz/quiz-item.ts";

provideForms(allForms);
customElements.define("quiz-item", QuizItem);
showConfidence();
const root = document.querySelector<HTMLElement>("[data-mix]");
if (root !== null) {
  offerConfidence(find<HTMLInputElement>(root, "[data-setting=confidence]"));
  void startMix(root);
}
