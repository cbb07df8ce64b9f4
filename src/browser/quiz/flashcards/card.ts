import type { Rating } from "../../../core/attempts/attempt-events.ts";
import { find, template } from "../../dom/templates.ts";
import { closeFeedback, revealAnswer } from "../feedback.ts";
import type { QuizItem } from "../quiz-item.ts";

interface CardTold {
  readonly turned: () => void;
  readonly rated: (rating: Rating) => void;
}

/**
 * An item as a card: its front is what is asked, its back the answer. Space turns it, and 1 to 4 rate it
 * once it is turned, while the focus is in it.
 */
export class Card {
  readonly turn: HTMLElement;
  readonly #item: QuizItem;
  readonly #told: CardTold;
  readonly #keys = new AbortController();
  #since = performance.now();
  #isTurned = false;

  constructor(item: QuizItem, told: CardTold) {
    this.#item = item;
    this.#told = told;
    item.mode = "flashcards";
    this.turn = find(template("card-turn"), "[data-action]");
    find(item, "[data-tools]").append(this.turn);
    this.turn.addEventListener("click", () => this.#turnOver());
    const { signal } = this.#keys;
    item.addEventListener("keydown", (event) => this.#press(event), { signal });
  }

  get isTurned(): boolean {
    return this.#isTurned;
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
    this.turn.hidden = !isFront;
    this.#isTurned = false;
    this.#since = performance.now();
  }

  focus(): void {
    find(this.#item, ".item-number").focus({ preventScroll: true });
    this.#item.scrollIntoView({ behavior: "instant" });
  }

  remove(): void {
    this.#keys.abort();
    this.turn.remove();
    this.#item.show({ status: "unanswered" });
  }

  #turnOver(): void {
    revealAnswer(this.#item);
    this.turn.hidden = true;
    this.#isTurned = true;
    find(this.#item, "[data-answer]").focus({ preventScroll: true });
    this.#told.turned();
  }

  #press(event: KeyboardEvent): void {
    const { target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
    // Gaps in prose stay to be filled: what is typed there is theirs.
    if (target.matches("input, select")) return;
    if (event.key === " " && !target.matches("a, button, summary") && !this.turn.hidden) {
      event.preventDefault();
      this.#turnOver();
    }
    if (!this.#isTurned || !/^[1-4]$/.test(event.key)) return;
    this.#told.rated(Number(event.key) as Rating);
  }
}
