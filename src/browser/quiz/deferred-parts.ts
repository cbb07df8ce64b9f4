import type { readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { readResponse } from "../../core/items/item.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";
import { fill } from "../dom/templates.ts";
import type { recoverWriteAhead } from "../storage/recover.ts";
import type { applyOrder } from "./apply-order.ts";
import type { askNamed } from "./ask-named.ts";
import type { offerDeletion } from "./deletion.ts";
import { loadedFeedback } from "./feedback-loader.ts";
import { say } from "./notices.ts";
import type { QuizItem } from "./quiz-item.ts";
import type { createQuizPager } from "./quiz-pager.ts";
import type { showResult } from "./result.ts";
import type { offerRetake } from "./retake.ts";
import type { Run } from "./run.ts";
import type { offerUnsaved } from "./save-unsaved.ts";
import type { drawFirst } from "./start-attempt.ts";

/**
 * The result, retaking, deleting, any order but the author's, one question at a time, and the reading
 * of stored events, and recovery of the write-ahead log.
 * Feedback on answers comes in the same script.
 */
export interface DeferredBundle {
  readonly applyOrder: typeof applyOrder;
  readonly askNamed: typeof askNamed;
  readonly createQuizPager: typeof createQuizPager;
  readonly drawFirst: typeof drawFirst;
  readonly showResult: typeof showResult;
  readonly offerRetake: typeof offerRetake;
  readonly offerDeletion: typeof offerDeletion;
  readonly offerUnsaved: typeof offerUnsaved;
  readonly readAttemptEvent: typeof readAttemptEvent;
  readonly readResponse: typeof readResponse;
  readonly recoverWriteAhead: typeof recoverWriteAhead;
}

/** Rejects when it does not load; another call tries again. */
export function loadDeferred(quiz: HTMLElement): Promise<DeferredBundle> {
  const { endScript, endStyle } = quiz.dataset;
  return loadBundle("end", endScript, endStyle);
}

/** What a quiz's page does not need before there is an answer, loaded when it is first used. */
export class DeferredParts {
  readonly #run: Run;
  /** Attaches the behaviour of its buttons. */
  readonly #loaded: (bundle: DeferredBundle) => void;
  #loading: Promise<DeferredBundle> | undefined;
  #deferred: DeferredBundle | undefined;

  constructor(run: Run, { loaded }: { readonly loaded: (bundle: DeferredBundle) => void }) {
    this.#run = run;
    this.#loaded = loaded;
  }

  get isLoaded(): boolean {
    return this.#deferred !== undefined;
  }

  /** Chooses the items of a first attempt where the quiz has pools or shuffles. */
  async draw(): Promise<void> {
    const { dataset } = this.#run.quiz;
    if (!dataset.pools && dataset.shuffled === undefined) return;
    await this.use(({ drawFirst }) => drawFirst(this.#run));
  }

  /** Asks the items alone that the page's address names, if any. To be called once the history is read. */
  async askNamed(): Promise<void> {
    if (location.search) await this.use(({ askNamed }) => askNamed(this.#run));
  }

  enterDraft(item: QuizItem, draft: unknown): void {
    void this.use(({ readResponse }) => {
      if (item.entered === null) item.enter(readResponse(draft));
    });
  }

  /** Loads nothing while the page stays in the author's order. */
  applyOrder(): void {
    if (this.#run.mode === "article") return;
    const { items, seed } = this.#run.plan;
    const isAsWritten = items.length === 0 && seed === null;
    if (isAsWritten && this.#loading === undefined) return;
    void this.use(({ applyOrder }) => applyOrder(this.#run));
  }

  showResult(shown: boolean): void {
    if (this.#run.mode === "article" || (!shown && this.#loading === undefined)) return;
    void this.use(({ showResult }) => showResult(this.#run, shown));
  }

  /** Shows what is stored, with the buttons to retake, delete and save; hides them where nothing is. */
  showKept(): void {
    const { quiz, history } = this.#run;
    const { own } = history;
    const isEmpty = own.length === 0;
    const keeping = quiz.querySelector<HTMLElement>("[data-keeping]");
    if (keeping && isEmpty) keeping.hidden = true;
    // An article needs none of it, though its items were answered elsewhere.
    if (isEmpty || (!keeping && !loadedFeedback())) return;
    void this.use(() => {
      const answers = own.filter(({ kind }) => kind === "answered").length;
      fill(quiz, { savable: true, "nothing-kept": false });
      if (keeping) fill(keeping, { answers }).hidden = false;
    });
  }

  /** Always resolves: a failure to load is shown, and the next use tries again. */
  async use(use: (bundle: DeferredBundle) => void): Promise<void> {
    const { quiz } = this.#run;
    // Synchronously where possible: a practice mode hides items only after the order is applied.
    if (this.#deferred !== undefined) {
      use(this.#deferred);
      return;
    }
    this.#loading ??= loadDeferred(quiz).then((deferred) => {
      this.#deferred = deferred;
      this.#loaded(deferred);
      return deferred;
    });
    await this.#loading.then(use, () => {
      this.#loading = undefined;
      say(quiz, "end-missing");
    });
  }
}
