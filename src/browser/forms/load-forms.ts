import type { Graders } from "../../core/items/grade.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";
import { choiceForms } from "./choice-forms.ts";
import { type ItemForms, provideForms } from "./form.ts";

/** The forms of every kind of item. */
export interface FormsBundle {
  readonly forms: ItemForms;
  readonly graders: Graders;
}

/**
 * Makes the page ready for items of these kinds; it is for choices from the start.
 * @throws Error when they do not load; another call tries again.
 */
export async function loadFormsFor(kinds: Iterable<string>): Promise<void> {
  if ([...kinds].every((kind) => kind in choiceForms)) return;
  const place = document.querySelector<HTMLElement>("[data-forms-script]");
  const { formsScript, formsStyle } = place?.dataset ?? {};
  const { forms, graders } = await loadBundle<FormsBundle>("forms", formsScript, formsStyle);
  provideForms(forms, { graders });
}
