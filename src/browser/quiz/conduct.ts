import type { GivenHere } from "./answer-given.ts";
import type { QuizItem } from "./quiz-item.ts";
import type { Run } from "./run.ts";

/** A way to practise that is at work on a quiz's page. */
export interface Conduct {
  /** Shows where the learner stands: the history is other than before. */
  render(): void;
  /** A learner answered an item by its own buttons. */
  answered?(item: QuizItem, given: GivenHere): void;
  /** Takes away all that it added. */
  leave(): void;
}

/** What a quiz's page lends to a way of practising. */
export interface Stage {
  readonly run: Run;
  /** Draws the trail: a state for each item, and words on how far it is. */
  readonly progress: (states: readonly ItemState[]) => void;
  /** Shows the result, or hides it. */
  readonly result: (shown: boolean) => void;
  /** Puts the focus where an attempt begins, after the learner's own action. */
  readonly goToStart: () => void;
  /** Puts the focus on the result, after the learner's own action. */
  readonly goToResult: () => void;
}

export type Conductor = (stage: Stage) => Conduct;

/**
 * Hollow: not answered. Half: answered. Right: at the first try. Done: nobody grades it. A flagged one
 * is to be come back to.
 */
export interface ItemState {
  readonly id: string;
  readonly state: "hollow" | "half" | "right" | "done";
  readonly flagged?: boolean;
  /** Something stands in its form, and it cannot be read as an answer. */
  readonly unread?: boolean;
}
