import { checkCloze } from "./check-cloze.ts";
import { checkMatching } from "./check-matching.ts";
import { checkNumeric } from "./check-numeric.ts";
import { checkScenario } from "./check-scenario.ts";
import { checkShortAnswer } from "./check-short-answer.ts";
import { checkSingleChoice } from "./check-single-choice.ts";
import { clozeRubric } from "./cloze.ts";
import type { Item, ItemKind, ItemKinds, Rubric } from "./item.ts";
import type { ItemFault } from "./item-fault.ts";
import { matchingRubric } from "./matching.ts";
import * as multipleChoice from "./multiple-choice.ts";
import { numericRubric } from "./numeric.ts";
import { checkOrdering, orderingRubric } from "./ordering.ts";
import { reflectionRubric } from "./reflection.ts";
import { scenarioRubric } from "./scenario.ts";
import { shortAnswerRubric } from "./short-answer.ts";
import { singleChoiceRubric } from "./single-choice.ts";
import * as trueFalse from "./true-false.ts";

// What the build needs of each kind and the browser does not: kept apart, so that it stays out of
// the browser's bundle.

interface Authoring<K extends ItemKind> {
  readonly rubric: (item: ItemKinds[K]["item"]) => ItemKinds[K]["rubric"];
  /** What a schema cannot say. */
  readonly check: (item: ItemKinds[K]["item"]) => readonly ItemFault[];
}

const kinds: { readonly [K in ItemKind]: Authoring<K> } = {
  "single-choice": {
    rubric: singleChoiceRubric,
    check: checkSingleChoice,
  },
  "multiple-choice": {
    rubric: multipleChoice.multipleChoiceRubric,
    check: multipleChoice.checkMultipleChoice,
  },
  "true-false": {
    rubric: trueFalse.trueFalseRubric,
    check: () => [],
  },
  scenario: { rubric: scenarioRubric, check: checkScenario },
  "short-answer": {
    rubric: shortAnswerRubric,
    check: checkShortAnswer,
  },
  numeric: { rubric: numericRubric, check: checkNumeric },
  cloze: { rubric: clozeRubric, check: checkCloze },
  matching: { rubric: matchingRubric, check: checkMatching },
  ordering: { rubric: orderingRubric, check: checkOrdering },
  reflection: { rubric: reflectionRubric, check: () => [] },
};

export function rubricOf(item: Item): Rubric {
  return authoringOf(item).rubric(item);
}

export function checkItem(item: Item): readonly ItemFault[] {
  return authoringOf(item).check(item);
}

/** The table pairs each kind with its own functions, which the compiler cannot follow. */
function authoringOf(item: Item) {
  return kinds[item.kind] as unknown as {
    readonly rubric: (item: Item) => Rubric;
    readonly check: (item: Item) => readonly ItemFault[];
  };
}
