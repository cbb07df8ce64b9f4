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
  /** "Choose one": what the learner is to do, in a few words. */
  readonly label: string;
  readonly rubric: (item: ItemKinds[K]["item"]) => ItemKinds[K]["rubric"];
  /** What a schema cannot say. */
  readonly check: (item: ItemKinds[K]["item"]) => readonly ItemFault[];
}

const kinds: { readonly [K in ItemKind]: Authoring<K> } = {
  "single-choice": {
    label: "Choose one",
    rubric: singleChoiceRubric,
    check: checkSingleChoice,
  },
  "multiple-choice": {
    label: "Choose all that apply",
    rubric: multipleChoice.multipleChoiceRubric,
    check: multipleChoice.checkMultipleChoice,
  },
  "true-false": {
    label: "True or false",
    rubric: trueFalse.trueFalseRubric,
    check: () => [],
  },
  scenario: { label: "Choose your way", rubric: scenarioRubric, check: checkScenario },
  "short-answer": {
    label: "Type the answer",
    rubric: shortAnswerRubric,
    check: checkShortAnswer,
  },
  numeric: { label: "Type a number", rubric: numericRubric, check: checkNumeric },
  cloze: { label: "Fill the gaps", rubric: clozeRubric, check: checkCloze },
  matching: { label: "Match", rubric: matchingRubric, check: checkMatching },
  ordering: { label: "Put in order", rubric: orderingRubric, check: checkOrdering },
  reflection: { label: "Reflect", rubric: reflectionRubric, check: () => [] },
};

export function rubricOf(item: Item): Rubric {
  return authoringOf(item).rubric(item);
}

export function checkItem(item: Item): readonly ItemFault[] {
  return authoringOf(item).check(item);
}

export function kindLabel(item: Item): string {
  return kinds[item.kind].label;
}

/** The table pairs each kind with its own functions, which the compiler cannot follow. */
function authoringOf(item: Item) {
  return kinds[item.kind] as unknown as {
    readonly rubric: (item: Item) => Rubric;
    readonly check: (item: Item) => readonly ItemFault[];
  };
}
