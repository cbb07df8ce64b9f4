import type { ReviewAction } from "../../core/attempts/attempt-events.ts";
import type { Review, ReviewReason } from "../../core/review/review.ts";
import { fill, find, template } from "../dom/templates.ts";
import { type AnswerDetails, AnswerGiven } from "../quiz/answer-given.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { dayName, percentage, relativeDay } from "./dates.ts";
import type { Learner } from "./learner.ts";

/** What a learner may do with an item in review instead of answering it. */
export type ItemAction = Exclude<ReviewAction, "restore">;

/** One question in the review list: the reason it is due, its card, and a menu of actions. */
export interface Entry {
  /** Whether it was never answered before it came here. */
  readonly isNew: boolean;
  readonly element: HTMLElement;
  readonly card: QuizItem;
  /** What was done with it instead of answering; null while its card is shown. */
  action: ItemAction | null;
  /** The id of the answer that it shows; empty before one. */
  shown: string;
}

export function createEntry(
  card: DocumentFragment,
  reason: ReviewReason | null,
  {
    number,
    answered,
    acted,
    withdrawn,
  }: {
    /** Its place in the list. */
    readonly number: number;
    readonly answered: (given: AnswerDetails) => void;
    readonly acted: (action: ReviewAction) => void;
    /** The last answer is taken back. */
    readonly withdrawn: () => void;
  },
): Entry {
  const element = find(template("review-entry"), "li");
  find(element, "[data-card]").append(card);
  const placed = find(element, "quiz-item");
  customElements.upgrade(placed);
  if (!(placed instanceof QuizItem)) throw new Error("quiz-item is not defined");
  fill(placed, { number: number });
  const reasonLine = document.createElement("div");
  reasonLine.className = "review-why";
  reasonLine.append(reason === null ? template("why-new") : reviewReason(reason));
  find(placed, ".item-number").after(reasonLine);
  placed.addEventListener(AnswerGiven.type, (event) => {
    if (event instanceof AnswerGiven) answered(event.given);
  });
  for (const button of element.querySelectorAll<HTMLElement>("[data-wish]")) {
    button.addEventListener("click", () => acted(button.dataset.wish as ItemAction));
  }
  find(element, "[data-action=undo]").addEventListener("click", () => acted("restore"));
  find(element, "[data-action=withdraw]").addEventListener("click", withdrawn);
  return { isNew: reason === null, element, card: placed, action: null, shown: "" };
}

/** Hides the question and says what was done with it, or shows it again. */
export function showAction(entry: Entry, action: ItemAction | null): void {
  const { element } = entry;
  entry.action = action;
  find(element, "[data-asked]").hidden = action !== null;
  find(element, "[data-left]").hidden = action === null;
  find<HTMLDetailsElement>(element, "[data-menu]").open = false;
  if (action === null) return;
  const words = find(element, "[data-left-words]");
  words.replaceChildren(template(`left-${action}`));
  // The focus goes to the button: it says what it would undo.
  words.id = `left-${entry.card.item}`;
  find(element, "[data-action=undo]").setAttribute("aria-describedby", words.id);
}

/** After the learner's own click: the button that had the focus is hidden now. */
export function focusAction({ element, action }: Entry): void {
  find(element, action === null ? "[data-menu] > summary" : "[data-action=undo]").focus();
}

/** Shows what the history says; without a review the learner chose to forget the item, or has not met it. */
export function updateEntry(entry: Entry, review: Review | undefined, learner: Learner): void {
  const isUnmet = review === undefined && entry.isNew && entry.action === null;
  const action = isUnmet ? null : actionOf(review);
  if (action !== entry.action) showAction(entry, action);
  const itemStatus = learner.itemStatus(entry.card);
  const answer = itemStatus.status === "graded" ? itemStatus.last.id : "";
  if (answer !== entry.shown) entry.card.show(itemStatus);
  entry.shown = answer;
  fill(entry.element, { withdrawable: answer !== "" });
  const returns = find(entry.element, "[data-returns]");
  if (review === undefined || answer === "") returns.replaceChildren();
  else returns.replaceChildren(returnWords(review, learner.today));
}

function actionOf(review: Review | undefined): ItemAction | null {
  if (review === undefined) return "forget";
  if (review.suspended === null) return null;
  return review.suspended === "skipped" ? "skip" : "bury";
}

function returnWords({ due }: Review, today: number): DocumentFragment {
  return fill(template("returns"), { day: dayName(due, today), ago: relativeDay(due - today) });
}

/** Why an item is due, in one line: "Not correct yesterday.". */
function reviewReason(reason: ReviewReason): DocumentFragment {
  const likely = reason.kind === "fading" ? percentage(reason.retrievability) : "";
  return fill(template(`why-${reason.kind}`), { ago: relativeDay(-reason.days), likely });
}
