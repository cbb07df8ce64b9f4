import type {
  MultipleChoiceResponse,
  MultipleChoiceRubric,
} from "../../core/items/multiple-choice.ts";
import type { ItemForm } from "./form.ts";
import { choose, chosenIn, markOptions } from "./options.ts";

export const multipleChoiceForm: ItemForm<MultipleChoiceRubric, MultipleChoiceResponse> = {
  read(form) {
    const chosen = chosenIn(form);
    return chosen.length === 0 ? null : { kind: "multiple-choice", chosen };
  },
  restore(form, response) {
    choose(form, response.chosen);
  },
  marks(rubric, response) {
    return markOptions(rubric.options, { keys: rubric.keys, chosen: response.chosen });
  },
};
