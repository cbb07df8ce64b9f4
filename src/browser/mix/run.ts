import type { AttemptStarted } from "../../core/attempts/attempt-events.ts";
import { type AttemptState, startAttempt } from "../../core/attempts/attempts.ts";
import { readResponse } from "../../core/items/item.ts";
import { shuffled } from "../../core/selection/shuffle.ts";
import { fill, find, template } from "../dom/templates.ts";
import { loadCards } from "../items/load-items.ts";
import { AnswerGiven } from "../quiz/answer-given.ts";
import { applyOrder } from "../quiz/apply-order.ts";
import { showQuestionList } from "../quiz/question-list.ts";
import { QuizItem } from "../quiz/quiz-item.ts";
import { createQuizPager } from "../quiz/quiz-pager.ts";
import { resultOfRun, showResult } from "../quiz/result.ts";
import { Run } from "../quiz/run.ts";
import { study } from "../quiz/study.ts";
import type { History } from "../storage/history.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";

/** A mix that was drawn, on the page. */
export interface MixRun {
  /** Shows where the learner stands: the history is other than before. */
  render(): void;
  focus(): void;
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
    begun,
  }: {
    readonly history: History;
    /** Hears of the run before when its questions are asked again. */
    readonly begun: (before: AttemptState) => void;
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
  // Before an item is readied: a scenario brings words of its own, which are looked for in the page.
  place.replaceChildren(element);
  const run = new Run(element, history);
  run.mode = "mix";
  const focus = () => {
    const list = find(element, "[data-progress]");
    if (!pager.goTo(list)) list.focus();
  };
  const active = study({
    run,
    enterDraft: (item, draft) => item.enter(readResponse(draft)),
    progress: (states) => showQuestionList(element, states),
    result: (shown) => showResult(run, shown),
    goToStart: focus,
    goToResult: () => element.querySelector<HTMLElement>("[data-result-title]")?.focus(),
  });
  const pager = createQuizPager(run);
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
    const items = pressed.dataset.again === "missed" ? resultOfRun(run).missed : all;
    const before = history.state("mix");
    void history.append(mixStarted(items, { history, shuffle: box?.checked ?? false }));
    begun(before);
    focus();
  });
  fill(element, { scripted: true, unscripted: false, studied: true });
  return {
    focus,
    render() {
      applyOrder(run);
      active.render();
      pager.update();
    },
  };
}

/** The event that starts a mix. It names its questions, so that the same mix comes back. */
export function mixStarted(
  items: readonly string[],
  { history, shuffle }: { readonly history: History; readonly shuffle: boolean },
): AttemptStarted {
  const seed = shuffle ? randomSeed() : null;
  const order = seed === null ? items : shuffled(items, seed);
  const practice = { quiz: "mix", mode: "mix" } as const;
  return startAttempt(history.state("mix"), practice, { seed, items: order, limit: null }, stamp());
}
