import type { Outcome } from "../outcome.ts";
import { record } from "../records.ts";
import * as multipleChoice from "./multiple-choice.ts";
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
}

export type ItemKind = keyof ItemKinds;
/** An item as its author wrote it: prose is Markdown. */
export type Item = ItemKinds[ItemKind]["item"];
/** The part of an item that grading reads, without prose: what a page carries for the browser. */
export type Rubric = ItemKinds[ItemKind]["rubric"];
/** What a learner entered. */
export type Response = ItemKinds[ItemKind]["response"];

const graders: {
  [K in ItemKind]: (rubric: ItemKinds[K]["rubric"], response: ItemKinds[K]["response"]) => Outcome;
} = {
  "single-choice": singleChoice.gradeSingleChoice,
  "multiple-choice": multipleChoice.gradeMultipleChoice,
  "true-false": trueFalse.gradeTrueFalse,
};

const rubrics: { [K in ItemKind]: (item: ItemKinds[K]["item"]) => ItemKinds[K]["rubric"] } = {
  "single-choice": singleChoice.singleChoiceRubric,
  "multiple-choice": multipleChoice.multipleChoiceRubric,
  "true-false": trueFalse.trueFalseRubric,
};

const responseReaders: {
  [K in ItemKind]: (stored: Readonly<Record<string, unknown>>) => ItemKinds[K]["response"] | null;
} = {
  "single-choice": singleChoice.readSingleChoiceResponse,
  "multiple-choice": multipleChoice.readMultipleChoiceResponse,
  "true-false": trueFalse.readTrueFalseResponse,
};

/**
 * Grades a response.
 * @throws TypeError when the response is to another kind: a bug of the caller's.
 */
export function grade(rubric: Rubric, response: Response): Outcome {
  if (rubric.kind !== response.kind) {
    throw new TypeError(`a ${response.kind} response cannot answer a ${rubric.kind} item`);
  }
  // The check above pairs them, which the compiler cannot follow through the table.
  const gradeKind = graders[rubric.kind] as (rubric: Rubric, response: Response) => Outcome;
  return gradeKind(rubric, response);
}

export function rubricOf(item: Item): Rubric {
  const rubricOfKind = rubrics[item.kind] as (item: Item) => Rubric;
  return rubricOfKind(item);
}

/** A response out of storage, or null when it is none that this version knows. */
export function readResponse(value: unknown): Response | null {
  const stored = record(value);
  if (stored === null || !isItemKind(stored.kind)) return null;
  return responseReaders[stored.kind](stored);
}

function isItemKind(value: unknown): value is ItemKind {
  return typeof value === "string" && Object.hasOwn(responseReaders, value);
}
