import type {
  MultipleChoiceResponse,
  MultipleChoiceRubric,
} from "../../core/items/multiple-choice.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { choose, chosenIn, markOptions } from "./options.ts";

export const multipleChoiceForm: ItemForm<MultipleChoiceResponse> = {
  goesOn: true,
  read(form) {
    const chosen = chosenIn(form);
    return chosen.length === 0 ? null : { kind: "multiple-choice", chosen };
  },
  restore(form, response) {
    choose(form, response.chosen);
  },
};

export const multipleChoiceFeedback: ItemFeedback<MultipleChoiceRubric, MultipleChoiceResponse> = {
  keepsBack: () => true,
  marks(rubric, response) {
    return markOptions(rubric.options, { keys: rubric.keys, chosen: response.chosen });
  },
};
