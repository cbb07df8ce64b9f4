import { loadBundle } from "../dom/lazy-bundle.ts";
import { fill } from "../dom/templates.ts";
import type { recoverWriteAhead } from "../storage/recover.ts";
import type { offerAgain } from "./again.ts";
import { answeringNow } from "./answering.ts";
import type { arrange } from "./arrange.ts";
import type { offerDeletion } from "./deletion.ts";
import type { firstPlan } from "./draw.ts";
import { say } from "./notices.ts";
import type { showResult } from "./result.ts";
import type { Run } from "./run.ts";
import type { offerUnkept } from "./save-unkept.ts";

/**
 * The result, beginning anew, deleting; any order but the author's; and what was not written before.
 * Feedback on answers comes in the same script.
 */
export interface End {
  readonly arrange: typeof arrange;
  readonly firstPlan: typeof firstPlan;
  readonly showResult: typeof showResult;
  readonly offerAgain: typeof offerAgain;
  readonly offerDeletion: typeof offerDeletion;
  readonly offerUnkept: typeof offerUnkept;
  readonly recoverWriteAhead: typeof recoverWriteAhead;
}

/** Rejects when it does not load; another call tries again. */
export function loadEnd(quiz: HTMLElement): Promise<End> {
  const { endScript, endStyle } = quiz.dataset;
  return loadBundle("end", endScript, endStyle);
}

/** What a quiz's page does not need before there is an answer, loaded when it is first used. */
export class QuizEnd {
  readonly #run: Run;
  /** Brings its buttons to life. */
  readonly #loaded: (end: End) => void;
  #loading: Promise<End> | undefined;
  #end: End | undefined;

  constructor(run: Run, { loaded }: { readonly loaded: (end: End) => void }) {
    this.#run = run;
    this.#loaded = loaded;
  }

  /** Draws what a quiz with pools or in a new order asks at first. */
  async draw(): Promise<void> {
    const { dataset } = this.#run.quiz;
    if (!dataset.pools && dataset.shuffled === undefined) return;
    await this.use(({ firstPlan }) => {
      this.#run.firstPlan = firstPlan(this.#run);
    });
  }

  /** The page stands in the author's order, until it is first to stand in another. */
  arrange(): void {
    if (this.#run.mode === "article") return;
    const { items, seed } = this.#run.plan;
    const isAsWritten = items.length === 0 && seed === null;
    if (isAsWritten && this.#loading === undefined) return;
    void this.use(({ arrange }) => arrange(this.#run));
  }

  showResult(shown: boolean): void {
    if (this.#run.mode === "article" || (!shown && this.#loading === undefined)) return;
    void this.use(({ showResult }) => showResult(this.#run, shown));
  }

  /** What is kept, and the buttons to begin anew, to delete and to save; hidden where nothing is. */
  showKept(): void {
    const { quiz, history } = this.#run;
    const { own } = history;
    const isEmpty = own.length === 0;
    const keeping = quiz.querySelector<HTMLElement>("[data-keeping]");
    if (keeping && isEmpty) keeping.hidden = true;
    // An article is read without it, though its items were answered elsewhere.
    if (isEmpty || (!keeping && !answeringNow())) return;
    void this.use(() => {
      const answers = own.filter(({ kind }) => kind === "answered").length;
      fill(quiz, { savable: true, "nothing-kept": false });
      if (keeping) fill(keeping, { answers }).hidden = false;
    });
  }

  /** Always resolves: a failure to load is told, and the next use tries again. */
  async use(use: (end: End) => void): Promise<void> {
    const { quiz } = this.#run;
    // At once where it can be: a way to practise hides items only after they were arranged.
    if (this.#end !== undefined) {
      use(this.#end);
      return;
    }
    this.#loading ??= loadEnd(quiz).then((end) => {
      this.#end = end;
      this.#loaded(end);
      return end;
    });
    await this.#loading.then(use, () => {
      this.#loading = undefined;
      say(quiz, "end-missing");
    });
  }
}
