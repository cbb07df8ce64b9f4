import { announce, print, template } from "../dom/templates.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import type { PracticeMode } from "./practice-mode.ts";
import { stateOf } from "./question-list.ts";
import { QuizItem } from "./quiz-item.ts";

/** Feedback at once. It also shows an article's single items, which have no list of questions and no result. */
export const study: PracticeMode = ({ run, progress, result }) => {
  /** What each item shows now, so that an event about one leaves the others alone. */
  const shown = new Map<string, string>();
  const { quiz } = run.history;
  const over = new AbortController();
  for (const item of run.all) {
    item.mode = "study";
    // Begun before the history was read, when nobody listened yet.
    if (item.entered !== null) keepEntered(quiz, item);
  }
  run.quiz.addEventListener("input", ({ target }) => keepEntered(quiz, target), over);

  function render(): void {
    const { items } = run;
    const itemStatuses = items.map((item) => run.itemStatus(item));
    for (const [index, item] of items.entries()) {
      const itemStatus = itemStatuses[index] ?? { status: "unanswered" };
      const key = itemStatus.status === "graded" ? itemStatus.last.id : itemStatus.status;
      const draft = shown.has(item.item) ? null : draftOf(quiz, item.item);
      if (draft !== null) item.enter(draft);
      else if ((shown.get(item.item) ?? "unanswered") !== key) {
        item.show(itemStatus);
        keepDraft(quiz, item.item, null);
      }
      shown.set(item.item, key);
    }
    progress(items.map((item, index) => ({ id: item.item, state: stateOf(itemStatuses[index]) })));
    const complete = run.quiz.querySelector<HTMLElement>("[data-complete]");
    const isComplete = itemStatuses.every(({ status }) => status === "graded");
    result(isComplete);
    if (!isComplete && complete) print(complete, "");
  }

  return {
    render,
    answered(item, given) {
      const before = run.items.filter((each) => run.itemStatus(each).status !== "graded").length;
      // The item shows it already.
      run.record(item, given, ({ id }) => shown.set(item.item, id));
      keepDraft(quiz, item.item, null);
      const open = run.items.filter((each) => run.itemStatus(each).status !== "graded").length;
      const complete = run.quiz.querySelector<HTMLElement>("[data-complete]");
      if (complete && before > 0 && open === 0) announce(complete, template("complete"));
    },
    leave() {
      over.abort();
      for (const item of run.all) item.show({ status: "unanswered" });
    },
  };
};

/** Of an item that shows no outcome: an answer that was checked is in the history. */
function keepEntered(quiz: string, target: EventTarget | null): void {
  const item = target instanceof Element ? target.closest("quiz-item") : null;
  if (!(item instanceof QuizItem) || item.dataset.verdict !== undefined) return;
  keepDraft(quiz, item.item, item.entered);
}
