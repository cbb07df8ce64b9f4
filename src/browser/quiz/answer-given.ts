import type { Given } from "../../core/attempts/attempts.ts";

/** An answer without the ids of its item. */
export type AnswerDetails = Omit<Given, "bank" | "item" | "revision">;

/** A learner answered. Dispatched by a `<quiz-item>`; bubbles to what stores the history. */
export class AnswerGiven extends Event {
  static readonly type = "waymark-answer";
  readonly given: AnswerDetails;

  constructor(given: AnswerDetails) {
    super(AnswerGiven.type, { bubbles: true });
    this.given = given;
  }
}
