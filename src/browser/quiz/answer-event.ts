import type { ItemAnswered } from "../../core/attempts/attempt-events.ts";
import { answerItem } from "../../core/attempts/attempts.ts";
import type { Practice } from "../../core/attempts/event-fields.ts";
import type { History } from "../storage/history.ts";
import { stamp } from "../storage/stamp.ts";
import type { AnswerDetails } from "./answer-given.ts";
import type { QuizItem } from "./quiz-item.ts";

/** The event of an answer to an item on the page, which belongs to the newest attempt. */
export function answerEvent(
  target: QuizItem,
  given: AnswerDetails,
  { history, practice }: { readonly history: History; readonly practice: Practice },
  now = stamp(),
): ItemAnswered {
  const { bank, item, revision } = target;
  return answerItem(
    history.state(practice.mode),
    practice,
    { bank, item, revision, ...given },
    now,
  );
}
