import {
  gradeNumeric,
  isBetween,
  type NumericResponse,
  type NumericRubric,
} from "../../core/items/numeric.ts";
import { readNumber } from "../../core/items/read-number.ts";
import type { ItemForm } from "./form.ts";
import { explainPart, fieldIn } from "./typed.ts";

/** The page has one text field with its unit in `data-unit`, in the part `answer`. */
export const numericForm: ItemForm<NumericRubric, NumericResponse> = {
  goesOn: true,
  read(form) {
    const field = fieldIn(form);
    const text = field.value.trim();
    const language = field.closest<HTMLElement>("[lang]")?.lang ?? "";
    const value = readNumber(text, { language, unit: field.dataset.unit ?? "" });
    return value === null ? null : { kind: "numeric", text, value };
  },
  lacking(form) {
    return { typed: fieldIn(form).value.trim() !== "" };
  },
  restore(form, { text }) {
    fieldIn(form).value = text;
  },
  marks(rubric, response) {
    const isRight = gradeNumeric(rubric, response).score === 1;
    return new Map([["answer", isRight ? "right" : "wrong"]]);
  },
  explain(form, _rubric, { text, value: given }) {
    explainPart(form, "answer", {
      words: { wrote: text },
      isForeseen: ({ value, tolerance }) =>
        isBetween(given, Number(value) - Number(tolerance), Number(value) + Number(tolerance)),
    });
  },
};
