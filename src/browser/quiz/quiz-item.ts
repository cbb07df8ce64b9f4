import type { ItemStatus } from "../../core/attempts/attempts.ts";
import type { Response } from "../../core/items/item.ts";
import { announce, fill, print, template } from "../dom/templates.ts";
import { gradeAnswer } from "../forms/form.ts";
import { type AnswerDetails, AnswerGiven } from "./answer-given.ts";
import { confidenceIn, showConfidence } from "./confidence.ts";
import { loadFeedback } from "./feedback-loader.ts";
import { openedHints, stageHints } from "./hints.ts";
import { addTools, firstControl, type ItemTools, setGraded } from "./item-tools.ts";
import { authorsOrder, optionOrder } from "./option-order.ts";
import { responseTime, restartResponseTimer, startResponseTimer } from "./response-timer.ts";
import { clearItem, showOutcome } from "./show-outcome.ts";

/**
 * `<quiz-item data-item data-bank data-revision data-rubric>` round a question's form: checks an
 * answer, shows what came of it and says so with an `AnswerGiven` event. It keeps nothing; `show` puts
 * it into any state. Without script the form stays as written, with the answers in its `<details>`.
 */
export class QuizItem extends HTMLElement {
  #tools: ItemTools | undefined;

  connectedCallback(): void {
    this.#ready();
  }

  get item(): string {
    return this.dataset.item ?? "";
  }

  get bank(): string {
    return this.dataset.bank ?? "";
  }

  get revision(): string {
    return this.dataset.revision ?? "";
  }

  /** What stands in the form; null when that is no answer yet. */
  get response(): Response | null {
    const { kind, form } = this.#ready();
    return kind.read(form);
  }

  /** What stands in the form, an answer or not, so that none of it is lost; null when it is empty. */
  get entered(): Response | null {
    const { kind, form } = this.#ready();
    return (kind.entered ?? kind.read)(form);
  }

  /** Whether it shows what came of an answer. */
  get isGraded(): boolean {
    return this.#ready().graded !== null;
  }

  /** In study it has buttons of its own; in another mode its quiz brings them. */
  set mode(mode: "study" | "exam" | "flashcards") {
    const tools = this.#ready();
    // What came of an answer given before its quiz told the mode stays, and what it offers.
    if (this.dataset.mode === mode) return;
    this.dataset.mode = mode;
    fill(this, { studied: mode === "study" });
    setGraded(tools, tools.graded);
  }

  /** What an answer here is, with what the learner did on the way to it. */
  give(response: Response | null, given: Partial<AnswerDetails> = {}): AnswerDetails {
    const { rubric } = this.#ready();
    const outcome = gradeAnswer(rubric, response);
    const way = { confidence: null, hints: 0, ms: null, rating: null };
    return { response, outcome, optionIds: optionOrder(this), ...way, ...given };
  }

  /** Fills the form with a response, or empties it. */
  enter(response: Response | null): void {
    const tools = this.#ready();
    clearItem(this, tools);
    if (response?.kind === tools.rubric.kind) tools.kind.restore(tools.form, response);
  }

  /** Shows where the learner stands, without announcing it. */
  show(itemStatus: ItemStatus): void {
    const tools = this.#ready();
    // Asked afresh, its hints are shut too.
    delete this.dataset.missed;
    clearItem(this, tools);
    tools.tried = null;
    if (itemStatus.status === "changed") tools.status = print(tools.status, template("changed"));
    if (itemStatus.status !== "graded") return;
    const { last, tried } = itemStatus;
    if (tried !== null && tried.kind !== tools.rubric.kind) return;
    if (tried !== null) tools.kind.restore(tools.form, tried);
    tools.tried = tried;
    const say = (outcome: DocumentFragment) => {
      tools.status = print(tools.status, outcome);
    };
    // Its page says where it does not load.
    showOutcome(this, tools, last, { say, failed: () => {} });
  }

  #ready(): ItemTools {
    if (this.#tools) return this.#tools;
    const tools = addTools(this);
    this.#tools = tools;
    const { form } = tools;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check(tools);
    });
    form.addEventListener("input", () => {
      if (tools.graded === null) announce(tools.status, "");
    });
    tools.giveUp.addEventListener("click", () => this.#answer(tools, null));
    tools.retry.addEventListener("click", () => {
      const { graded, kind } = tools;
      const goesOn = kind.goesOn && graded !== "revealed" && this.dataset.verdict !== "correct";
      this.enter(goesOn ? graded : null);
      restartResponseTimer(this);
      firstControl(form)?.focus();
    });
    authorsOrder(this);
    showConfidence();
    stageHints(this);
    const prepare = () => void loadFeedback(this).catch(() => {});
    for (const sign of ["pointerdown", "focusin"]) {
      this.addEventListener(sign, prepare, { once: true });
    }
    startResponseTimer(this);
    this.mode = "study";
    return tools;
  }

  #check(tools: ItemTools): void {
    if (tools.graded !== null || this.dataset.mode !== "study") return;
    const response = tools.kind.read(tools.form);
    if (response !== null) this.#answer(tools, response);
    else {
      const lacking = tools.kind.lacking?.(tools.form) ?? {};
      announce(tools.status, fill(template("choose-first", tools.rubric), lacking));
    }
  }

  /** The answer is said at once, so that leaving the page this instant loses none of it. */
  #answer(tools: ItemTools, response: Response | null): void {
    const given = this.give(response, {
      confidence: response === null ? null : confidenceIn(this),
      hints: openedHints(this),
      ms: responseTime(this),
    });
    const say = (outcome: DocumentFragment) => announce(tools.status, outcome);
    showOutcome(this, tools, { response, ...given.outcome }, { say });
    this.dispatchEvent(new AnswerGiven(given));
  }
}
