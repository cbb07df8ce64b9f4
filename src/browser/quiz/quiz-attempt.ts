import { loadBundle } from "../dom/lazy-bundle.ts";
import { fill } from "../dom/templates.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { History } from "../storage/history.ts";
import { AnswerGiven } from "./answer-given.ts";
import { loadAnswering } from "./answering.ts";
import type { Conduct, Conductor, Stage } from "./conduct.ts";
import { offerConfidence } from "./confidence.ts";
import { isPageMode, type LaterModes, markMode, offerModes, type PageMode } from "./modes.ts";
import { say, sayKept } from "./notices.ts";
import { showProgress } from "./progress.ts";
import { loadEnd, QuizEnd } from "./quiz-end.ts";
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
    provideRecovery(async (storage) => (await loadEnd(this)).recoverWriteAhead(storage));
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
    if (mode === "article") run.mode = mode;
    const loaded = Promise.all([history.load(), end.draw()]);
    const ready = loaded.then(() => this.#open(run, this.#firstMode(run)));
    this.addEventListener(AnswerGiven.type, (event) => {
      const { target } = event;
      if (!(event instanceof AnswerGiven && target instanceof QuizItem)) return;
      if (this.#conduct) this.#conduct.answered?.(target, event.given);
      else void loaded.then(run.noteEarly(target, event.given));
    });
    offerModes(this, (mode) => void ready.then(() => this.#open(run, mode)));
    const box = this.querySelector<HTMLInputElement>("[data-setting=confidence]");
    if (box) offerConfidence(box);
    fill(this, { scripted: true, unscripted: false });
  }

  #firstMode({ mode, history }: Run): PageMode | "article" {
    if (mode === "article") return mode;
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
    fill(this, { studied, exam: mode === "exam", cards });
    this.#render();
  }

  /** Null when its script does not load. */
  async #conductor(mode: PageMode | "article"): Promise<Conductor | null> {
    if (mode === "study" || mode === "article") return study;
    try {
      const { modesScript, modesStyle } = this.dataset;
      const load = loadBundle<LaterModes>("modes", modesScript, modesStyle);
      const [modes] = await Promise.all([load, loadAnswering(this)]);
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
