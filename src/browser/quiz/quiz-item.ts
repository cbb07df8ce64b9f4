import type { Standing } from "../../core/attempts.ts";
import { grade, type Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { formOf } from "../forms/form.ts";
import { AnswerGiven } from "./answer-given.ts";
import { closeFeedback, openFeedback, outcomeSentence } from "./feedback.ts";
import { addTools, type ItemTools, setGraded } from "./item-tools.ts";
import { announce, part, print } from "./parts.ts";

/**
 * `<quiz-item data-item data-revision data-rubric>` round a question's form: checks an answer, shows
 * what came of it and says so with an `AnswerGiven` event. It keeps nothing; `show` puts it into any
 * state. Without script the form stays as written, with the answers in its `<details>`.
 */
export class QuizItem extends HTMLElement {
  #tools: ItemTools | undefined;

  connectedCallback(): void {
    this.#tools ??= this.#equip();
  }

  get item(): string {
    return this.dataset.item ?? "";
  }

  get revision(): string {
    return this.dataset.revision ?? "";
  }

  /** Shows where the learner stands, without announcing it. */
  show(standing: Standing): void {
    const tools = this.#tools;
    if (tools === undefined) return;
    this.#clear(tools);
    if (standing.status === "changed") tools.status = print(tools.status, part("changed"));
    if (standing.status !== "graded") return;
    const { response } = standing.last;
    if (response.kind !== tools.rubric.kind) return;
    formOf(response.kind).restore(tools.form, response);
    tools.status = print(tools.status, this.#open(tools, response, standing.last));
  }

  #equip(): ItemTools {
    const tools = addTools(this);
    const { form } = tools;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check(tools);
    });
    form.addEventListener("input", () => announce(tools.status, ""));
    form.addEventListener("click", (event) => {
      if (tools.graded && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    tools.retry.addEventListener("click", () => {
      this.#clear(tools);
      form.querySelector("input")?.focus();
    });
    return tools;
  }

  #check(tools: ItemTools): void {
    if (tools.graded) return;
    const response = formOf(tools.rubric.kind).read(tools.form);
    if (response === null) {
      announce(tools.status, part("choose-first"));
      return;
    }
    const outcome = grade(tools.rubric, response);
    announce(tools.status, this.#open(tools, response, outcome));
    this.dispatchEvent(new AnswerGiven(response, outcome));
  }

  /** @returns the outcome in one sentence. */
  #open(tools: ItemTools, response: Response, outcome: Outcome): DocumentFragment {
    const { kind } = tools.rubric;
    const marks = formOf(kind).marks(tools.rubric, response);
    openFeedback(this, marks);
    setGraded(tools, true);
    this.dataset.verdict = outcome.verdict;
    return outcomeSentence(kind, outcome, marks);
  }

  #clear(tools: ItemTools): void {
    tools.form.reset();
    closeFeedback(this);
    setGraded(tools, false);
    delete this.dataset.verdict;
    tools.status = print(tools.status, "");
  }
}
