import { record } from "../attempts/records.ts";
import * as cloze from "./cloze.ts";
import * as matching from "./matching.ts";
import * as multipleChoice from "./multiple-choice.ts";
import * as numeric from "./numeric.ts";
import * as ordering from "./ordering.ts";
import * as reflection from "./reflection.ts";
import * as scenario from "./scenario.ts";
import * as shortAnswer from "./short-answer.ts";
import * as singleChoice from "./single-choice.ts";
import * as trueFalse from "./true-false.ts";

/** Every kind with its types. A kind added here makes the compiler name each table that lacks it. */
export interface ItemKinds {
  "single-choice": {
    item: singleChoice.SingleChoice;
    rubric: singleChoice.SingleChoiceRubric;
    response: singleChoice.SingleChoiceResponse;
  };
  "multiple-choice": {
    item: multipleChoice.MultipleChoice;
    rubric: multipleChoice.MultipleChoiceRubric;
    response: multipleChoice.MultipleChoiceResponse;
  };
  "true-false": {
    item: trueFalse.TrueFalse;
    rubric: trueFalse.TrueFalseRubric;
    response: trueFalse.TrueFalseResponse;
  };
  "short-answer": {
    item: shortAnswer.ShortAnswer;
    rubric: shortAnswer.ShortAnswerRubric;
    response: shortAnswer.ShortAnswerResponse;
  };
  numeric: {
    item: numeric.Numeric;
    rubric: numeric.NumericRubric;
    response: numeric.NumericResponse;
  };
  cloze: {
    item: cloze.Cloze;
    rubric: cloze.ClozeRubric;
    response: cloze.ClozeResponse;
  };
  matching: {
    item: matching.Matching;
    rubric: matching.MatchingRubric;
    response: matching.MatchingResponse;
  };
  ordering: {
    item: ordering.Ordering;
    rubric: ordering.OrderingRubric;
    response: ordering.OrderingResponse;
  };
  reflection: {
    item: reflection.Reflection;
    rubric: reflection.ReflectionRubric;
    response: reflection.ReflectionResponse;
  };
  scenario: {
    item: scenario.Scenario;
    rubric: scenario.ScenarioRubric;
    response: scenario.ScenarioResponse;
  };
}

export type ItemKind = keyof ItemKinds;
/** An item as its author wrote it: prose is Markdown. */
export type Item = ItemKinds[ItemKind]["item"];
/** The part of an item that grading reads, without prose: what a page carries for the browser. */
export type Rubric = ItemKinds[ItemKind]["rubric"];
/** What a learner entered. */
export type Response = ItemKinds[ItemKind]["response"];

const responseReaders: {
  [K in ItemKind]: (stored: Readonly<Record<string, unknown>>) => ItemKinds[K]["response"] | null;
} = {
  "single-choice": singleChoice.readSingleChoiceResponse,
  "multiple-choice": multipleChoice.readMultipleChoiceResponse,
  "true-false": trueFalse.readTrueFalseResponse,
  "short-answer": shortAnswer.readShortAnswerResponse,
  numeric: numeric.readNumericResponse,
  cloze: cloze.readClozeResponse,
  scenario: scenario.readScenarioResponse,
  matching: matching.readMatchingResponse,
  ordering: ordering.readOrderingResponse,
  reflection: reflection.readReflectionResponse,
};

/** A response out of storage, or null when it is none that this version knows. */
export function readResponse(value: unknown): Response | null {
  const stored = record(value);
  if (stored === null || !isItemKind(stored.kind)) return null;
  return responseReaders[stored.kind](stored);
}

function isItemKind(value: unknown): value is ItemKind {
  return typeof value === "string" && Object.hasOwn(responseReaders, value);
}
