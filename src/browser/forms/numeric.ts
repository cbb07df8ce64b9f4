import {
  gradeNumeric,
  isBetween,
  type NumericResponse,
  type NumericRubric,
} from "../../core/items/numeric.ts";
import { readNumber } from "../../core/items/read-number.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { explainPart, fieldIn } from "./typed.ts";

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
  explain(form, _rubric, { text, value: given }) {
    explainPart(form, "answer", {
      words: { wrote: text },
      isForeseen: ({ value, tolerance }) =>
        given !== null &&
        isBetween(given, Number(value) - Number(tolerance), Number(value) + Number(tolerance)),
    });
  },
};

function typedIn(form: HTMLFormElement): Pick<NumericResponse, "text" | "value"> {
  const field = fieldIn(form);
  const text = field.value.trim();
  const language = field.closest<HTMLElement>("[lang]")?.lang ?? "";
  return { text, value: readNumber(text, { language, unit: field.dataset.unit ?? "" }) };
}
