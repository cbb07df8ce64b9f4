import type { TrueFalseResponse, TrueFalseRubric } from "../../core/items/true-false.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { choose, chosenIn, markOptions } from "./options.ts";

/** The page offers two options, `true` and `false`. */
export const trueFalseForm: ItemForm<TrueFalseResponse> = {
  read(form) {
    const [chosen] = chosenIn(form);
    return chosen === undefined ? null : { kind: "true-false", answer: chosen === "true" };
  },
  restore(form, response) {
    choose(form, [String(response.answer)]);
  },
};

export const trueFalseFeedback: ItemFeedback<TrueFalseRubric, TrueFalseResponse> = {
  marks(rubric, response) {
    return markOptions(["true", "false"], {
      keys: [String(rubric.answer)],
      chosen: [String(response.answer)],
    });
  },
};
