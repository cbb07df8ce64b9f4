import { ANSWER_LIMIT } from "../../core/items/answer-pattern.ts";
import { isAmong } from "../../core/items/normalise.ts";
import {
  gradeShortAnswer,
  type ShortAnswerResponse,
  type ShortAnswerRubric,
} from "../../core/items/short-answer.ts";
import type { ItemFeedback, ItemForm } from "./form.ts";
import { explainPart, fieldIn, nearMisses } from "./typed.ts";

/** The page has one text field, in the part `answer`. */
export const shortAnswerForm: ItemForm<ShortAnswerResponse> = {
  goesOn: true,
  read(form) {
    const text = fieldIn(form).value.trim().slice(0, ANSWER_LIMIT);
    return text === "" ? null : { kind: "short-answer", text };
  },
  restore(form, { text }) {
    fieldIn(form).value = text;
  },
};

export const shortAnswerFeedback: ItemFeedback<ShortAnswerRubric, ShortAnswerResponse> = {
  keepsBack: () => true,
  marks(rubric, response) {
    const isRight = gradeShortAnswer(rubric, response).score === 1;
    return new Map([["answer", isRight ? "right" : "wrong"]]);
  },
  remarks(form, rubric, response) {
    const isRight = gradeShortAnswer(rubric, response).score === 1;
    return isRight ? [] : nearMisses(form, "answer", { asked: rubric, text: response.text });
  },
  explain(form, rubric, { text }) {
    explainPart(form, "answer", {
      words: { wrote: text },
      isForeseen: ({ match = "" }) => isAmong([match], text, rubric),
    });
  },
};
