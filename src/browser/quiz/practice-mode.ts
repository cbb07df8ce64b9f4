import type { PagerView } from "../pager/pager.ts";
import type { AnswerDetails } from "./answer-given.ts";
import type { QuizItem } from "./quiz-item.ts";
import type { Run } from "./run.ts";

/** The practice mode that is active on a quiz's page. */
export interface ActiveMode {
  /** Shows the learner's state: the history has changed. */
  render(): void;
  /** A learner answered an item with its own buttons. */
  answered?(item: QuizItem, given: AnswerDetails): void;
  /** What of its questions shows one at a time, where that is not all of them and then the result. */
  paging?(): Partial<PagerView>;
  /** Puts the focus where one begins: the learner has just chosen this mode. */
  focus?(): void;
  /** Removes all that it added. */
  leave(): void;
}

/** What a quiz's page provides to a practice mode. */
export interface ModeContext {
  readonly run: Run;
  /** Puts a draft into its item's form, once what reads it has loaded: not over what stands there by then. */
  readonly enterDraft: (item: QuizItem, draft: unknown) => void;
  /** Updates the list of questions: a state for each item, and the counts. */
  readonly progress: (states: readonly ItemState[]) => void;
  /** Shows the result, or hides it. */
  readonly result: (shown: boolean) => void;
  /** Puts the focus where an attempt begins, after the learner's own action. */
  readonly goToStart: () => void;
  /** Puts the focus on the result, after the learner's own action. */
  readonly goToResult: () => void;
}

export type PracticeMode = (context: ModeContext) => ActiveMode;

/**
 * Hollow: not answered. Half: answered, not correct at the first try. Right: correct at the first try. Done:
 * answered and never graded. Flagged: marked to come back to.
 */
export interface ItemState {
  readonly id: string;
  readonly state: "hollow" | "half" | "right" | "done";
  readonly flagged?: boolean;
  /** Its form holds something that cannot be read as an answer. */
  readonly unread?: boolean;
}
