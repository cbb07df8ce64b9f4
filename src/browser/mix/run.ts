import type { AttemptState } from "../../core/attempts/attempts.ts";
import { readResponse } from "../../core/items/item.ts";
import { fill, find, template } from "../dom/templates.ts";
import { loadCards } from "../items/load-items.ts";
import { isOneAtATime } from "../pager/layout.ts";
import { AnswerGiven } from "../quiz/answer-given.ts";
import { applyOrder } from "../quiz/apply-order.ts";
import type { PracticeMode } from "../quiz/practice-mode.ts";
import { showQuestionList } from "../quiz/question-list.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { createQuizPager } from "../quiz/quiz-pager.ts";
import { resultOfRun, showResult } from "../quiz/result.ts";
import { Run } from "../quiz/run.ts";
import type { History } from "../storage/history.ts";
import { type MixMode, type MixPlan, mixStarted } from "./mode.ts";

/** A mix that was drawn, on the page. */
export interface MixRun {
  /** Shows where the learner stands: the history is other than before. */
  render(): void;
  focus(): void;
  /** Ends what it does beside its questions: another comes in its place. */
  leave(): void;
}

/**
 * Lays out in `place` the questions of a mix, of which the history's newest attempt asks some or all.
 * Null when the site has none of them any more.
 */
export async function createMixRun(
  place: HTMLElement,
  ids: readonly string[],
  {
    history,
    mode,
    practiceMode,
    begun,
    practise,
  }: {
    readonly history: History;
    readonly mode: MixMode;
    readonly practiceMode: PracticeMode;
    /** Hears of the run before when its questions are asked again. */
    readonly begun: (before: AttemptState) => void;
    /** Asks what was missed in an exam with the results at once. */
    readonly practise: (plan: MixPlan) => void;
  },
): Promise<MixRun | null> {
  const cards = await loadCards(ids);
  if (cards.size === 0) return null;
  const element = find(template("mix-run"), "section");
  find(element, "[data-items]").append(...cards.values());
  find(element, "[data-questions]").append(
    ...[...cards.keys()].map((id) => {
      const step = template("mix-step");
      const link = find<HTMLAnchorElement>(step, "a");
      link.dataset.for = id;
      link.href = `#item-${id}`;
      return step;
    }),
  );
  find<HTMLInputElement>(element, "[data-setting=one-at-a-time]").checked = isOneAtATime();
  // Before an item is readied: a scenario brings words of its own, which are looked for in the page.
  place.replaceChildren(element);
  const run = new Run(element, history);
  run.mode = mode;
  const focus = () => {
    // What was there before may have been longer, and left the window far down.
    element.scrollIntoView({ behavior: "instant" });
    const list = find(element, "[data-progress]");
    if (!pager.goTo(list)) list.focus();
  };
  const active = practiceMode({
    run,
    enterDraft: (item, draft) => item.enter(readResponse(draft)),
    progress: (states) => showQuestionList(element, states),
    result: (shown) => showResult(run, shown),
    goToStart: focus,
    goToResult: () => element.querySelector<HTMLElement>("[data-result-title]")?.focus(),
  });
  const pager = createQuizPager(run, () => active.paging?.() ?? {});
  element.addEventListener(AnswerGiven.type, (event) => {
    const { target } = event;
    if (event instanceof AnswerGiven && target instanceof QuizItem) {
      active.answered?.(target, event.given);
    }
  });
  element.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-again]") : null;
    if (pressed === null) return;
    const box = pressed.parentElement?.querySelector<HTMLInputElement>("[data-shuffle]");
    const all = [...cards.keys()];
    const { missed } = resultOfRun(run);
    if (pressed.dataset.again === "practise") {
      practise({ items: missed, mode: "mix", limit: null });
      return;
    }
    const items = pressed.dataset.again === "missed" ? missed : all;
    const before = history.state(mode);
    const plan = { items, mode, limit: before.started?.limit ?? null };
    void history.append(mixStarted(plan, { history, shuffle: box?.checked ?? false }));
    begun(before);
    focus();
  });
  const exam = mode === "exam";
  fill(element, { scripted: true, unscripted: false, studied: !exam, exam });
  return {
    focus,
    render() {
      applyOrder(run);
      active.render();
      pager.update();
    },
    leave: () => active.leave(),
  };
}
