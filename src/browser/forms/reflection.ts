import {
  REFLECTION_LIMIT,
  type ReflectionResponse,
  type ReflectionRubric,
} from "../../core/items/reflection.ts";
import { fill, find, template } from "../dom/templates.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";

/** The page has a `<textarea>` and a place for the model answer. */
export const reflectionForm: ItemForm<ReflectionResponse> = {
  goesOn: true,
  prepare(form) {
    // Not a live region: a count that is read out while somebody thinks gets in the way.
    areaIn(form).after(template("words"));
    // Written before this came, on a slow network.
    if (areaIn(form).value !== "") showCount(form);
    form.addEventListener("input", () => showCount(form));
    // The text is still there when the event comes.
    form.addEventListener("reset", () => setTimeout(() => showCount(form)));
  },
  read(form) {
    const text = areaIn(form).value.slice(0, REFLECTION_LIMIT);
    return text.trim() === "" ? null : { kind: "reflection", text };
  },
  restore(form, { text }) {
    areaIn(form).value = text;
    showCount(form);
  },
};

export const reflectionFeedback: ItemFeedback<ReflectionRubric, ReflectionResponse> = {
  marks() {
    return new Map([["model", "compare"]]);
  },
};

function areaIn(form: HTMLFormElement): HTMLTextAreaElement {
  return find(form, "textarea");
}

function showCount(form: HTMLFormElement): void {
  const words = areaIn(form)
    .value.split(/\s+/)
    .filter((word) => word !== "").length;
  fill(form, { words });
}
