import { History } from "../storage/history.ts";
import { AnswerGiven } from "./answer-given.ts";
import { loadAnswering } from "./answering.ts";
import type { Conduct, Conductor, Stage } from "./conduct.ts";
import { offerConfidence } from "./confidence.ts";
import { loadLater } from "./load-later.ts";
import { isPageMode, markMode, offerModes, type PageMode } from "./modes.ts";
import { say, sayKept } from "./notices.ts";
import { fill } from "./parts.ts";
import { showProgress } from "./progress.ts";
import { QuizEnd } from "./quiz-end.ts";
import { QuizItem } from "./quiz-item.ts";
import { Run } from "./run.ts";
import { study } from "./study.ts";

/**
 * `<quiz-attempt data-quiz>` round items: writes each answer into the learner's history and shows where
 * they stand, in the mode that they choose. Round an article's item, with `data-mode="article"`, all
 * that a quiz's page has besides its items may be missing. Without script it is only what it wraps.
 */
export class QuizAttempt extends HTMLElement {
  #run: Run | undefined;
  #conduct: Conduct | undefined;
  #end: QuizEnd | undefined;

  connectedCallback(): void {
    if (this.#run !== undefined) return;
    const { bank = "", quiz = bank, mode } = this.dataset;
    const reader = { changed: () => this.#render(), kept: (kept: boolean) => sayKept(this, kept) };
    const history = new History(quiz, reader, mode === "article" ? quiz : bank);
    const run = new Run(this, history);
    this.#run = run;
    const end = new QuizEnd(run, {
      loaded: ({ offerAgain, offerDeletion, offerUnkept }) => {
        const toStart = () => this.#focus("[data-progress]");
        offerUnkept(run);
        offerAgain({ run, ready, begun: toStart });
        offerDeletion(run, toStart);
        this.#render();
      },
    });
    this.#end = end;
    /** What writes the answers given before it is known where the learner stands; null once it is. */
    let early: (() => void)[] | null = [];
    run.mode = mode === "article" ? mode : "study";
    const ready = Promise.all([history.load(), end.draw()]).then(() => {
      for (const write of early ?? []) write();
      early = null;
      return this.#open(run, this.#firstMode(history));
    });
    this.addEventListener(AnswerGiven.type, (event) => {
      const { target } = event;
      if (!(event instanceof AnswerGiven && target instanceof QuizItem)) return;
      if (early !== null) early.push(run.noteEarly(target, event.given));
      // Its way to practise may still be loading.
      else if (this.#conduct === undefined) run.record(target, event.given);
      else this.#conduct.answered?.(target, event.given);
    });
    offerModes(this, (mode) => void ready.then(() => this.#open(run, mode)));
    this.#offerRest();
    fill(this, { scripted: true, unscripted: false });
  }

  #offerRest(): void {
    const box = this.querySelector<HTMLInputElement>("[data-setting=confidence]");
    if (box) offerConfidence(box);
    this.querySelector("[data-action=print]")?.addEventListener("click", () => print());
  }

  #firstMode(history: History): PageMode | "article" {
    if (this.dataset.mode === "article") return "article";
    if (this.querySelector("[data-modes]") === null) return "study";
    const wanted = history.lastMode ?? this.dataset.prefers ?? "";
    return isPageMode(wanted) ? wanted : "study";
  }

  /** Goes over to a mode; each has its own attempt, so that nothing is lost by it. */
  async #open(run: Run, mode: PageMode | "article"): Promise<void> {
    const conductor = await this.#conductor(mode);
    if (conductor === null) {
      say(this, "mode-missing");
      if (this.#conduct === undefined) await this.#open(run, "study");
      else markMode(this, run.mode);
      return;
    }
    this.#conduct?.leave();
    run.mode = mode;
    markMode(this, mode);
    this.#end?.arrange();
    this.#conduct = conductor(this.#stage(run));
    const studied = mode === "study" || mode === "article";
    const cards = mode === "flashcards";
    fill(this, { studied, exam: mode === "exam", cards, marked: !cards });
    this.#render();
  }

  /** Null when its script does not load. */
  async #conductor(mode: PageMode | "article"): Promise<Conductor | null> {
    if (mode === "study" || mode === "article") return study;
    try {
      const [modes] = await Promise.all([loadLater("modes", this), loadAnswering(this)]);
      return modes[mode];
    } catch {
      return null;
    }
  }

  #stage(run: Run): Stage {
    return {
      run,
      progress: (states) => showProgress(this, states),
      result: (shown) => this.#end?.showResult(shown),
      goToStart: () => this.#focus("[data-progress]"),
      goToResult: () => void this.#end?.use(() => this.#focus("[data-result-title]")),
    };
  }

  #focus(selector: string): void {
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  #render(): void {
    if (this.#conduct === undefined) return;
    this.#end?.arrange();
    this.#conduct.render();
    this.#end?.showKept();
  }
}
