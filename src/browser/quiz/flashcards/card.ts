import type { Rating } from "../../../core/attempts/attempt-events.ts";
import { find, template } from "../../dom/templates.ts";
import { closeFeedback, revealAnswer } from "../feedback.ts";
import type { QuizItem } from "../quiz-item.ts";

/**
 * An item as a card: its front is the stem, its back the answer with four ratings. Space turns it and
 * 1 to 4 rate it while the focus is in it.
 */
export class Card {
  readonly #item: QuizItem;
  readonly #turn: HTMLElement;
  readonly #ratings: HTMLElement;
  readonly #keys = new AbortController();
  #since = performance.now();

  constructor(item: QuizItem, rate: (rating: Rating) => void) {
    this.#item = item;
    item.mode = "flashcards";
    this.#turn = find(template("card-turn"), "[data-action]");
    this.#ratings = find(template("card-ratings"), "[data-ratings]");
    find(item, "[data-tools]").append(this.#turn);
    find(item, "[data-answer]").after(this.#ratings);
    this.#turn.addEventListener("click", () => this.#turnOver());
    this.#ratings.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-rating]") : null;
      if (button instanceof HTMLElement) rate(Number(button.dataset.rating) as Rating);
    });
    const { signal } = this.#keys;
    item.addEventListener("keydown", (event) => this.#press(event), { signal });
  }

  /** Milliseconds since its front was laid on the table. */
  get elapsed(): number {
    return Math.round(performance.now() - this.#since);
  }

  /** Face up, or put away without anything to press. */
  lay({ isFront }: { readonly isFront: boolean }): void {
    // The result shows every card with its answer.
    if (this.#item.dataset.verdict !== undefined) this.#item.show({ status: "unanswered" });
    else closeFeedback(this.#item);
    this.#turn.hidden = !isFront;
    this.#ratings.hidden = true;
    this.#since = performance.now();
  }

  focus(): void {
    find(this.#item, ".item-number").focus();
  }

  remove(): void {
    this.#keys.abort();
    this.#turn.remove();
    this.#ratings.remove();
    this.#item.show({ status: "unanswered" });
  }

  #turnOver(): void {
    revealAnswer(this.#item);
    this.#turn.hidden = true;
    this.#ratings.hidden = false;
    find(this.#item, "[data-answer]").focus({ preventScroll: true });
  }

  #press(event: KeyboardEvent): void {
    const { target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
    // Gaps in prose stay to be filled: what is typed there is theirs.
    if (target.matches("input, select")) return;
    if (event.key === " " && !target.matches("a, button, summary") && !this.#turn.hidden) {
      event.preventDefault();
      this.#turnOver();
    }
    if (this.#ratings.hidden || !/^[1-4]$/.test(event.key)) return;
    find(this.#ratings, `[data-rating="${event.key}"]`).click();
  }
}
