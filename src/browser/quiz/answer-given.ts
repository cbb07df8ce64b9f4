import type { Given } from "../../core/attempts/attempts.ts";

/** What an item knows of an answer to it. */
export type GivenHere = Omit<Given, "bank" | "item" | "revision">;

/** A learner answered. Sent by a `<quiz-item>`, and rises to what keeps the history. */
export class AnswerGiven extends Event {
  static readonly type = "waymark-answer";
  readonly given: GivenHere;

  constructor(given: GivenHere) {
    super(AnswerGiven.type, { bubbles: true });
    this.given = given;
  }
}
