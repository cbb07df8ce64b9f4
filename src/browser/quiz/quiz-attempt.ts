import { answer, standing, start } from "../../core/attempts.ts";
import { resultOf } from "../../core/results.ts";
import { History } from "../storage/history.ts";
import { stamp } from "../storage/stamp.ts";
import { AnswerGiven } from "./answer-given.ts";
import { offerDeletion } from "./deletion.ts";
import { announce, fill, find, part } from "./parts.ts";
import { showProgress } from "./progress.ts";
import { QuizItem } from "./quiz-item.ts";
import { showResult } from "./result.ts";

/**
 * `<quiz-attempt data-bank>` round a quiz's items: writes each answer into the learner's history and
 * shows where they stand. Without script it is only the page that it wraps.
 */
export class QuizAttempt extends HTMLElement {
  /** What each item shows now, so that an event about one leaves the others alone. */
  readonly #shown = new Map<string, string>();
  #history: History | undefined;

  connectedCallback(): void {
    if (this.#history !== undefined) return;
    const history = new History(this.#bank, {
      changed: () => this.#render(history),
      unkept: () => this.#sayUnkept(),
    });
    this.#history = history;
    const loaded = history.load();
    this.addEventListener(AnswerGiven.type, (event) => {
      if (event instanceof AnswerGiven) void loaded.then(() => this.#record(history, event));
    });
    find(this, "[data-action=start-again]").addEventListener("click", () => {
      void loaded.then(() => this.#startAgain(history));
    });
    offerDeletion(find(this, "[data-keeping]"), {
      confirm: () => this.#delete(history),
    });
    fill(this, { scripted: true, unscripted: false });
  }

  get #bank(): string {
    return this.dataset.bank ?? "";
  }

  get #items(): readonly QuizItem[] {
    return [...this.querySelectorAll("quiz-item")].filter((item) => item instanceof QuizItem);
  }

  #record(history: History, { target, response, outcome }: AnswerGiven): void {
    if (!(target instanceof QuizItem)) return;
    const { item, revision } = target;
    const given = { bank: this.#bank, item, revision, response, outcome };
    const event = answer(history.state, given, stamp());
    // The item shows it already.
    this.#shown.set(item, event.id);
    const result = find(this, "[data-result]");
    const wasHidden = result.hidden;
    void history.append(event);
    if (wasHidden && !result.hidden) announce(find(this, "[data-complete]"), part("complete"));
  }

  #startAgain(history: History): void {
    void history.append(start(this.#bank, stamp()));
    find(this, "[data-progress]").focus();
  }

  async #delete(history: History): Promise<void> {
    try {
      await history.deleteAll();
      announce(find(this, "[data-notice]"), part("deleted"));
      find(this, "[data-progress]").focus();
    } catch {
      announce(find(this, "[data-notice]"), part("not-deleted"));
    }
  }

  #sayUnkept(): void {
    const notice = find(this, "[data-unkept]");
    if (notice.childElementCount === 0) announce(notice, part("unkept"));
    fill(find(this, "[data-keeping]"), { kept: false });
  }

  #render(history: History): void {
    const { state } = history;
    const items = this.#items.map((element) => ({
      id: element.item,
      element,
      standing: standing(state, element.item, element.revision),
    }));
    for (const item of items) {
      const key = item.standing.status === "graded" ? item.standing.last.id : item.standing.status;
      if ((this.#shown.get(item.id) ?? "unanswered") !== key) item.element.show(item.standing);
      this.#shown.set(item.id, key);
    }
    const result = resultOf(items);
    showProgress(this, items, result);
    showResult(this, items, result);
    fill(find(this, "[data-keeping]"), { answers: history.answers }).hidden = history.answers === 0;
  }
}
