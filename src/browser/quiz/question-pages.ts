import { find } from "../dom/templates.ts";
import { isOneAtATime } from "../pager/layout.ts";
import type { Pager, PagerView } from "../pager/pager.ts";
import type { DeferredParts } from "./deferred-parts.ts";
import type { Run } from "./run.ts";

/** A quiz page's questions, in a column or one at a time: their first look, and the pager from the first act on. */
export class QuestionPages {
  readonly #run: Run;
  readonly #deferred: DeferredParts;
  readonly #paging: () => Partial<PagerView>;
  readonly #bar: HTMLElement | null;
  #pager: Pager | undefined;

  /** @param paging What the mode has to say of it. */
  constructor(run: Run, deferred: DeferredParts, paging: () => Partial<PagerView>) {
    const { quiz } = run;
    this.#run = run;
    this.#deferred = deferred;
    this.#paging = paging;
    this.#bar = quiz.querySelector("[data-pager]");
    if (isOneAtATime()) this.#showFirst(true);
    for (const sign of ["pointerdown", "focusin", "beforematch", "click"]) {
      quiz.addEventListener(sign, async ({ target }) => {
        if (this.#pager) return;
        await this.update(true);
        if (sign === "click" && this.#pager && target instanceof Element) {
          target.closest<HTMLElement>("[data-turn]")?.click();
        }
      });
    }
    if (location.hash) void this.update(true);
  }

  /** Shows what there is to show now. @param isWanted Whether the pager is loaded for it. */
  async update(isWanted = this.#deferred.isLoaded || this.#run.mode !== "study"): Promise<void> {
    if (!isWanted || !this.#bar) return;
    await this.#deferred.use(({ createQuizPager }) => {
      this.#pager ??= createQuizPager(this.#run, this.#paging);
      this.#pager.update();
    });
    // Without it they stand in a column.
    if (!this.#pager) this.#showFirst(false);
  }

  /** Puts the focus on an element, or on the page where it is in view if one shows at a time. */
  async goTo(selector: string): Promise<void> {
    await this.update(true);
    const element = this.#run.quiz.querySelector<HTMLElement>(selector);
    if (element && !this.#pager?.goTo(element)) element.focus();
  }

  /** The first question and the bar, or the column, before the pager is there. */
  #showFirst(isAlone: boolean): void {
    if (!this.#bar) return;
    const { quiz, all } = this.#run;
    quiz.toggleAttribute("data-paged", isAlone);
    this.#bar.hidden = !isAlone;
    find<HTMLInputElement>(quiz, "[data-setting=one-at-a-time]").checked = isAlone;
    for (const item of all.slice(1)) {
      if (isAlone) item.setAttribute("hidden", "until-found");
      else item.hidden = false;
    }
  }
}
