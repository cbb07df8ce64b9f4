import type { ReviewAction } from "../../core/attempts/attempt-events.ts";
import type { Review } from "../../core/review/review.ts";
import { fill, find, part } from "../dom/templates.ts";
import { AnswerGiven, type GivenHere } from "../quiz/answer-given.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { dayName, relativeDay } from "./dates.ts";
import type { Learner } from "./learner.ts";
import { whyDue } from "./why.ts";

/** What a learner may wish of an item that came back. */
export type Wish = Exclude<ReviewAction, "restore">;

/** One question that came back: why, the question, and what the learner may do about it. */
export interface Entry {
  readonly element: HTMLElement;
  readonly card: QuizItem;
  /** Whether it shows the question, or that it was put away. */
  wish: Wish | null;
  /** The id of the answer that it shows; empty before one. */
  shown: string;
}

export function createEntry(
  card: DocumentFragment,
  { reason }: Review,
  {
    number,
    answered,
    wished,
  }: {
    /** Its place in the list. */
    readonly number: number;
    readonly answered: (given: GivenHere) => void;
    readonly wished: (action: ReviewAction) => void;
  },
): Entry {
  const element = find(part("review-entry"), "li");
  find(element, "[data-card]").append(card);
  const placed = find(element, "quiz-item");
  customElements.upgrade(placed);
  if (!(placed instanceof QuizItem)) throw new Error("quiz-item is not defined");
  fill(placed, { number: number });
  const why = document.createElement("div");
  why.className = "review-why";
  why.append(whyDue(reason));
  find(placed, ".item-number").after(why);
  placed.addEventListener(AnswerGiven.type, (event) => {
    if (event instanceof AnswerGiven) answered(event.given);
  });
  for (const button of element.querySelectorAll<HTMLElement>("[data-wish]")) {
    button.addEventListener("click", () => wished(button.dataset.wish as Wish));
  }
  find(element, "[data-action=undo]").addEventListener("click", () => wished("restore"));
  return { element, card: placed, wish: null, shown: "" };
}

/** Folds the question away and says what was done, or brings it back. */
export function showWish(entry: Entry, wish: Wish | null): void {
  const { element } = entry;
  entry.wish = wish;
  find(element, "[data-asked]").hidden = wish !== null;
  find(element, "[data-left]").hidden = wish === null;
  find<HTMLDetailsElement>(element, "[data-menu]").open = false;
  if (wish === null) return;
  const words = find(element, "[data-left-words]");
  words.replaceChildren(part(`left-${wish}`));
  // The focus goes to the button: it says what it would undo.
  words.id = `left-${entry.card.item}`;
  find(element, "[data-action=undo]").setAttribute("aria-describedby", words.id);
}

/** After the learner's own press: the button that is gone had the focus. */
export function focusWish({ element, wish }: Entry): void {
  find(element, wish === null ? "[data-menu] > summary" : "[data-action=undo]").focus();
}

/** Shows what the history says; no review is one that the learner forgot. */
export function updateEntry(entry: Entry, review: Review | undefined, learner: Learner): void {
  const wish = wishOf(review);
  if (wish !== entry.wish) showWish(entry, wish);
  const itemStatus = learner.itemStatus(entry.card);
  const answer = itemStatus.status === "graded" ? itemStatus.last.id : "";
  if (answer !== entry.shown) entry.card.show(itemStatus);
  entry.shown = answer;
  const returns = find(entry.element, "[data-returns]");
  if (review === undefined || answer === "") returns.replaceChildren();
  else returns.replaceChildren(returnWords(review, learner.today));
}

function wishOf(review: Review | undefined): Wish | null {
  if (review === undefined) return "forget";
  if (review.suspended === null) return null;
  return review.suspended === "skipped" ? "skip" : "bury";
}

function returnWords({ due }: Review, today: number): DocumentFragment {
  return fill(part("returns"), { day: dayName(due, today), ago: relativeDay(due - today) });
}
