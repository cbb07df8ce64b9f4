import type { ItemKind, ItemKinds, Response, Rubric } from "../../core/items/item.ts";
import { multipleChoiceForm } from "./multiple-choice.ts";
import type { OptionMark } from "./options.ts";
import { singleChoiceForm } from "./single-choice.ts";
import { trueFalseForm } from "./true-false.ts";

/** How one kind of item is filled in, between a page's form and a response. */
export interface ItemForm<R extends Rubric, S extends Response> {
  /** What the learner entered, or null when that is nothing yet. */
  read(form: HTMLFormElement): S | null;
  /** Enters a response again. What the form no longer offers is left out. */
  restore(form: HTMLFormElement, response: S): void;
  /** What came of each option. */
  marks(rubric: R, response: S): ReadonlyMap<string, OptionMark>;
}

const forms: { [K in ItemKind]: ItemForm<ItemKinds[K]["rubric"], ItemKinds[K]["response"]> } = {
  "single-choice": singleChoiceForm,
  "multiple-choice": multipleChoiceForm,
  "true-false": trueFalseForm,
};

export function formOf(kind: ItemKind): ItemForm<Rubric, Response> {
  // Who asks by an item's kind hands back that item's rubric, which the compiler cannot follow.
  return forms[kind] as ItemForm<Rubric, Response>;
}
