import type { Standing } from "../../core/attempts.ts";
import { grade, type Response, type Rubric } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { formOf } from "../forms/form.ts";
import { AnswerGiven } from "./answer-given.ts";
import { closeFeedback, openFeedback, outcomeSentence } from "./feedback.ts";
import { announce, fill, find, part, print } from "./parts.ts";

/**
 * `<quiz-item data-item data-revision data-rubric>` round a question's form: checks an answer, shows
 * what came of it and says so with an `AnswerGiven` event. It keeps nothing; `show` puts it into any
 * state. Without script the form stays as written, with the answers in its `<details>`.
 */
export class QuizItem extends HTMLElement {
  #tools: Tools | undefined;

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

  #equip(): Tools {
    const form = find<HTMLFormElement>(this, "form");
    const details = find<HTMLDetailsElement>(this, "[data-answer]");
    // The build wrote it from a checked bank.
    const rubric = JSON.parse(this.dataset.rubric ?? "") as Rubric;
    details.before(part("tools"));
    details.hidden = true;
    const tools: Tools = {
      form,
      rubric,
      check: find(this, "[data-action=check]"),
      retry: find(this, "[data-action=retry]"),
      status: find(this, "[data-status]"),
      graded: false,
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check(tools);
    });
    tools.retry.addEventListener("click", () => this.#retry(tools));
    form.addEventListener("input", () => announce(tools.status, ""));
    form.addEventListener("click", (event) => {
      // A disabled control would lose the focus, so a graded one only refuses to change.
      if (tools.graded && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    return tools;
  }

  #check(tools: Tools): void {
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
  #open(tools: Tools, response: Response, outcome: Outcome): DocumentFragment {
    const { kind } = tools.rubric;
    const marks = formOf(kind).marks(tools.rubric, response);
    openFeedback(this, marks);
    this.#setGraded(tools, outcome.verdict);
    return outcomeSentence(kind, outcome, marks);
  }

  #retry(tools: Tools): void {
    this.#clear(tools);
    tools.form.querySelector("input")?.focus();
  }

  #clear(tools: Tools): void {
    tools.form.reset();
    closeFeedback(this);
    this.#setGraded(tools, null);
    tools.status = print(tools.status, "");
  }

  #setGraded(tools: Tools, verdict: Outcome["verdict"] | null): void {
    tools.graded = verdict !== null;
    tools.retry.hidden = !tools.graded;
    fill(tools.check, { checked: tools.graded, unchecked: !tools.graded });
    if (verdict === null) delete this.dataset.verdict;
    else this.dataset.verdict = verdict;
    for (const control of [tools.check, ...tools.form.querySelectorAll("input")]) {
      if (tools.graded) control.setAttribute("aria-disabled", "true");
      else control.removeAttribute("aria-disabled");
    }
  }
}

interface Tools {
  readonly form: HTMLFormElement;
  readonly rubric: Rubric;
  readonly check: HTMLElement;
  readonly retry: HTMLElement;
  status: HTMLElement;
  graded: boolean;
}
