import {
  gradeNumeric,
  isBetween,
  type NumericResponse,
  type NumericRubric,
} from "../../core/items/numeric.ts";
import { readNumber } from "../../core/items/read-number.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { readBack, wrongShare } from "./read-back.ts";
import { explainPart, fieldIn, foreseenIn } from "./typed.ts";

/** The page has one text field with its unit in `data-unit`, in the part `answer`. */
export const numericForm: ItemForm<NumericResponse> = {
  goesOn: true,
  read(form) {
    const { text, value } = typedIn(form);
    return value === null ? null : { kind: "numeric", text, value };
  },
  entered(form) {
    const typed = typedIn(form);
    return typed.text === "" ? null : { kind: "numeric", ...typed };
  },
  lacking(form) {
    return { typed: typedIn(form).text !== "" };
  },
  restore(form, { text }) {
    fieldIn(form).value = text;
  },
};

export const numericFeedback: ItemFeedback<NumericRubric, NumericResponse> = {
  keepsBack: () => true,
  marks(rubric, response) {
    const isRight = gradeNumeric(rubric, response).score === 1;
    return new Map([["answer", isRight ? "right" : "wrong"]]);
  },
  remarks(form, rubric, { text, value }) {
    if (value === null) return [];
    const { unit } = rubric;
    const isForeseen = foreseenIn(form, "answer").some(({ dataset }) => isSaid(dataset, value));
    return [
      ...readBack(text, value, { unit, language: languageOf(form) }),
      // The author's own words on it are better.
      ...(isForeseen ? [] : wrongShare(rubric, value)),
    ];
  },
  explain(form, _rubric, { text, value: given }) {
    explainPart(form, "answer", {
      words: { wrote: text },
      isForeseen: (foreseen) => given !== null && isSaid(foreseen, given),
    });
  },
};

/** Whether a number is one that was foreseen. */
function isSaid({ value, tolerance }: DOMStringMap, given: number): boolean {
  return isBetween(given, Number(value) - Number(tolerance), Number(value) + Number(tolerance));
}

function typedIn(form: HTMLFormElement): Pick<NumericResponse, "text" | "value"> {
  const field = fieldIn(form);
  const text = field.value.trim();
  const { unit = "" } = field.dataset;
  return { text, value: readNumber(text, { language: languageOf(form), unit }) };
}

function languageOf(form: HTMLFormElement): string {
  return form.closest<HTMLElement>("[lang]")?.lang ?? "";
}
