import type { Rating } from "../../../core/attempts/attempt-events.ts";
import { outcome } from "../../../core/outcome.ts";
import { fill, find, template } from "../../dom/templates.ts";
import type { PracticeMode } from "../practice-mode.ts";
import { stateOf } from "../question-list.ts";
import type { QuizItem } from "../quiz-item.ts";
import { Card } from "./card.ts";
import { offerUndo } from "./undo.ts";

/** One stem at a time: recall, turn the card, say how well it went. */
export const flashcards: PracticeMode = ({ run, progress, result, goToResult }) => {
  const cards = new Map(
    run.all.map((item) => {
      const told = { turned: showRatings, rated: (rating: Rating) => rate(item, rating) };
      return [item, new Card(item, told)];
    }),
  );
  const bar = run.quiz.querySelector("[data-pager]") ?? find(run.quiz, "[data-items]");
  const buttons = find(template("card-ratings"), "[data-ratings]");
  bar.append(buttons);
  buttons.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-rating]") : null;
    if (button instanceof HTMLElement && current) {
      rate(current, Number(button.dataset.rating) as Rating);
    }
  });
  const undo = offerUndo(run, { undone: () => current && cards.get(current)?.focus() });
  /** The card on the table; null when all are rated, undefined before the first look. */
  let current: QuizItem | null | undefined;

  function render(): void {
    const { items } = run;
    const itemStatuses = items.map((item) => run.itemStatus(item));
    const next = items.find((_, index) => itemStatuses[index]?.status !== "graded") ?? null;
    const isOver = next === null;
    if (next !== current || !isOver)
      for (const item of items) item.hidden = item !== next && !isOver;
    if (next !== current) {
      current = next;
      for (const [item, card] of cards) card.lay({ isFront: item === next });
      if (isOver) for (const item of items) item.show(run.itemStatus(item));
    }
    progress(items.map((item, index) => ({ id: item.item, state: stateOf(itemStatuses[index]) })));
    result(isOver);
    fill(run.quiz, ratings());
    showRatings();
    undo.show();
  }

  function showRatings(): void {
    buttons.hidden = !current || !cards.get(current)?.isTurned;
  }

  function rate(item: QuizItem, rating: Rating): void {
    const given = item.give(null, { rating, ms: cards.get(item)?.elapsed ?? null });
    const isGraded = given.outcome.verdict !== "ungraded";
    run.record(item, isGraded ? { ...given, outcome: outcome(rating > 1 ? 1 : 0) } : given);
    if (current) cards.get(current)?.focus();
    else goToResult();
  }

  function ratings() {
    const given = run.items.map((item) => run.itemStatus(item));
    const count = (rating: Rating) =>
      given.filter((each) => each.status === "graded" && each.first.rating === rating).length;
    return { again: count(1), hard: count(2), good: count(3), easy: count(4) };
  }

  return {
    render,
    focus: () => current && cards.get(current)?.focus(),
    paging() {
      if (!current) return {};
      const card = cards.get(current);
      const number = run.items.indexOf(current) + 1;
      return {
        ...{ isOneAtATime: true, pages: [current], end: null },
        numberOf: () => number,
        total: run.items.length,
        actionOf: () => (card?.isTurned === false ? card.turn : null),
        isDone: () => false,
        // As one puts cards on two piles: what comes again goes where one reads on to.
        swiped(way) {
          if (current && card?.isTurned) rate(current, way === "on" ? 1 : 3);
        },
      };
    },
    leave() {
      buttons.remove();
      undo.element.remove();
      for (const card of cards.values()) card.remove();
      for (const item of run.items) item.hidden = false;
    },
  };
};
