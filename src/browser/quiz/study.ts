import { announce, print, template } from "../dom/templates.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import type { PracticeMode } from "./practice-mode.ts";
import { stateOf } from "./question-list.ts";
import { QuizItem } from "./quiz-item.ts";

/** Feedback at once. It also shows an article's single items, which have no list of questions and no result. */
export const study: PracticeMode = ({ run, enterDraft, progress, result }) => {
  /** What each item shows now, so that an event about one leaves the others alone. */
  const shown = new Map<string, string>();
  const { quiz } = run.history;
  const over = new AbortController();
  for (const item of run.all) {
    // One that waits for its turn is new.
    if (!item.dataset.mode) continue;
    item.mode = "study";
    // Begun before the history was read, when nobody listened yet.
    if (item.entered !== null) keepEntered(quiz, item);
  }
  run.quiz.addEventListener("input", ({ target }) => keepEntered(quiz, target), over);

  // Printing into it replaces it.
  const completeNote = () => run.quiz.querySelector<HTMLElement>("[data-complete]");
  const countOpen = () =>
    run.items.filter((item) => run.itemStatus(item).status !== "graded").length;

  function render(): void {
    const all = run.items.map((item) => [item, run.itemStatus(item)] as const);
    for (const [item, itemStatus] of all) {
      const key = itemStatus.status === "graded" ? itemStatus.last.id : itemStatus.status;
      const draft = shown.has(item.item) ? undefined : draftOf(quiz, item.item);
      // What was answered before the history was read is shown already.
      const before =
        shown.get(item.item) ?? (item.dataset.mode && item.isGraded ? key : "unanswered");
      if (draft !== undefined) enterDraft(item, draft);
      else if (before !== key) {
        item.show(itemStatus);
        keepDraft(quiz, item.item, null);
      }
      shown.set(item.item, key);
    }
    progress(all.map(([{ item }, itemStatus]) => ({ id: item, state: stateOf(itemStatus) })));
    const isComplete = countOpen() === 0;
    const complete = completeNote();
    result(isComplete);
    if (!isComplete && complete) print(complete, "");
  }

  return {
    render,
    answered(item, given) {
      const before = countOpen();
      // The item shows it already.
      run.record(item, given, ({ id }) => shown.set(item.item, id));
      keepDraft(quiz, item.item, null);
      const complete = completeNote();
      if (complete && before > 0 && countOpen() === 0) announce(complete, template("complete"));
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
  if (!(item instanceof QuizItem) || item.isGraded) return;
  keepDraft(quiz, item.item, item.entered);
}
