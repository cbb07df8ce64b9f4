import type { SingleChoiceResponse, SingleChoiceRubric } from "../../core/items/single-choice.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { choose, chosenIn, markOptions } from "./options.ts";

export const singleChoiceForm: ItemForm<SingleChoiceResponse> = {
  read(form) {
    const [chosen] = chosenIn(form);
    return chosen === undefined ? null : { kind: "single-choice", chosen };
  },
  restore(form, response) {
    choose(form, [response.chosen]);
  },
};

export const singleChoiceFeedback: ItemFeedback<SingleChoiceRubric, SingleChoiceResponse> = {
  // Of two options a miss gives away the other.
  keepsBack: (rubric) => ("key" in rubric ? rubric.options : rubric.judged).length > 2,
  marks(rubric, { chosen }) {
    if ("key" in rubric)
      return markOptions(rubric.options, { keys: [rubric.key], chosen: [chosen] });
    return new Map(
      rubric.judged.map(({ id, verdict }) => [id, id === chosen ? `${verdict}-chosen` : verdict]),
    );
  },
};
