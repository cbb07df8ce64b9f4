import { loadBundle } from "../dom/lazy-bundle.ts";
import { fill } from "../dom/templates.ts";
import { provideRecovery } from "../storage/attempt-log.ts";
import { History } from "../storage/history.ts";
import { provideReading } from "../storage/read-events.ts";
import { AnswerGiven } from "./answer-given.ts";
import { offerConfidence } from "./confidence.ts";
import { DeferredParts, loadDeferred } from "./deferred-parts.ts";
import { loadFeedback } from "./feedback-loader.ts";
import { isPageMode, type LaterModes, markMode, offerModes, type PageMode } from "./modes.ts";
import { say, sayKept } from "./notices.ts";
import type { ActiveMode, ModeContext, PracticeMode } from "./practice-mode.ts";
import { showQuestionList } from "./question-list.ts";
import { QuestionPages } from "./question-pages.ts";
import { QuizItem } from "./quiz-item.ts";
import { Run } from "./run.ts";
import { study } from "./study.ts";

/** Those that the learner chooses on the page, an article's, and that of a few questions named by an address. */
type OwnMode = PageMode | "article" | "mix";

/**
 * `<quiz-attempt data-quiz>` round items: writes each answer into the learner's history and shows where
 * they stand, in the mode that they choose. Round an article's item, with `data-mode="article"`, all
 * that a quiz's page has besides its items may be missing. Without script it is only what it wraps.
 */
export class QuizAttempt extends HTMLElement {
  #run: Run | undefined;
  #active: ActiveMode | undefined;
  #deferred: DeferredParts | undefined;
  #pages: QuestionPages | undefined;

  connectedCallback(): void {
    if (this.#run) return;
    const { bank = "", quiz = bank, mode } = this.dataset;
    // What is stored is not lost where only the script that reads it does not come.
    let isMissing = false;
    provideReading(async () => {
      isMissing = true;
      const loading = loadDeferred(this);
      loading.catch(() => say(this, "end-missing"));
      const { readAttemptEvent } = await loading;
      isMissing = false;
      return readAttemptEvent;
    });
    provideRecovery(async (store) => (await loadDeferred(this)).recoverWriteAhead(store));
    const reader = {
      changed: () => this.#render(),
      kept: (kept: boolean) => (kept || !isMissing) && sayKept(this, kept),
    };
    const history = new History(quiz, reader, mode === "article" ? quiz : bank);
    const run = new Run(this, history);
    this.#run = run;
    const deferred = new DeferredParts(run, {
      loaded: ({ offerRetake, offerDeletion, offerUnsaved }) => {
        const toStart = () => this.#goTo("[data-progress]");
        offerUnsaved(run);
        offerRetake({ run, ready, begun: toStart });
        offerDeletion(run, toStart);
        this.#render();
      },
    });
    this.#deferred = deferred;
    this.#pages = new QuestionPages(run, deferred, () => this.#active?.paging?.() ?? {});
    if (mode === "article") run.mode = mode;
    const loaded = Promise.all([history.load(), deferred.draw()]);
    const ready = loaded
      .then(() => deferred.askNamed())
      .then(() => this.#open(run, this.#firstMode(run)));
    this.addEventListener(AnswerGiven.type, (event) => {
      const { target } = event;
      if (!(event instanceof AnswerGiven && target instanceof QuizItem)) return;
      if (this.#active) this.#active.answered?.(target, event.given);
      else void loaded.then(run.noteEarly(target, event.given));
    });
    offerModes(this, async (mode) => {
      await ready;
      await this.#open(run, mode);
      this.#active?.focus?.();
    });
    const box = this.querySelector<HTMLInputElement>("[data-setting=confidence]");
    if (box) offerConfidence(box);
    fill(this, { scripted: true, unscripted: false });
  }

  #firstMode({ mode, history }: Run): OwnMode {
    if (mode === "article" || mode === "mix") return mode;
    if (this.querySelector("[data-modes]") === null) return "study";
    const wanted = history.lastMode ?? this.dataset.prefers ?? "";
    return isPageMode(wanted) ? wanted : "study";
  }

  /** Goes over to a mode; each has its own attempt, so that nothing is lost by it. */
  async #open(run: Run, mode: OwnMode): Promise<void> {
    const practiceMode = await this.#loadMode(mode);
    if (!practiceMode) {
      say(this, "mode-missing");
      if (!this.#active) await this.#open(run, "study");
      else markMode(this, run.mode);
      return;
    }
    this.#active?.leave();
    run.mode = mode;
    markMode(this, mode);
    this.#deferred?.applyOrder();
    this.#active = practiceMode(this.#context(run));
    const exam = mode === "exam";
    const cards = mode === "flashcards";
    fill(this, { studied: !exam && !cards, exam, cards });
    this.#render();
  }

  /** Null when its script does not load. */
  async #loadMode(mode: OwnMode): Promise<PracticeMode | null> {
    if (mode !== "exam" && mode !== "flashcards") return study;
    try {
      const { modesScript, modesStyle } = this.dataset;
      const load = loadBundle<LaterModes>("modes", modesScript, modesStyle);
      const [modes] = await Promise.all([load, loadFeedback(this)]);
      return modes[mode];
    } catch {
      return null;
    }
  }

  #context(run: Run): ModeContext {
    return {
      run,
      enterDraft: (item, draft) => this.#deferred?.enterDraft(item, draft),
      progress: (states) => showQuestionList(this, states),
      result: (shown) => this.#deferred?.showResult(shown),
      goToStart: () => this.#goTo("[data-progress]"),
      goToResult: () => this.#goTo("[data-result-title]"),
    };
  }

  #goTo(selector: string): void {
    void this.#pages?.goTo(selector);
  }

  #render(): void {
    if (!this.#active) return;
    this.#deferred?.applyOrder();
    this.#active.render();
    this.#deferred?.showKept();
    void this.#pages?.update();
  }
}
