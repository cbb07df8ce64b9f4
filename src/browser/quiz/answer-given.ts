import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";

/** A learner checked an answer. Sent by a `<quiz-item>`, and rises to what keeps the history. */
export class AnswerGiven extends Event {
  static readonly type = "waymark-answer";
  readonly response: Response;
  readonly outcome: Outcome;

  constructor(response: Response, outcome: Outcome) {
    super(AnswerGiven.type, { bubbles: true });
    this.response = response;
    this.outcome = outcome;
  }
}
