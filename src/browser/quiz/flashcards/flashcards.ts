import type { Rating } from "../../../core/attempts/attempt-events.ts";
import { outcome } from "../../../core/outcome.ts";
import { fill } from "../../dom/templates.ts";
import type { PracticeMode } from "../practice-mode.ts";
import { stateOf } from "../question-list.ts";
import type { QuizItem } from "../quiz-item.ts";
import { Card } from "./card.ts";
import { offerUndo } from "./undo.ts";

/** One stem at a time: recall, turn the card, say how well it went. */
export const flashcards: PracticeMode = ({ run, progress, result, goToResult }) => {
  const cards = new Map(
    run.all.map((item) => [item, new Card(item, (rating) => rate(item, rating))]),
  );
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
    undo.show();
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
    leave() {
      undo.element.remove();
      for (const card of cards.values()) card.remove();
      for (const item of run.items) item.hidden = false;
    },
  };
};
