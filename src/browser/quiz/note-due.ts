import { loadDue } from "../review/due-bundle.ts";
import { changeDueList } from "../review/due-list.ts";
import type { History } from "../storage/history.ts";
import { AnswerGiven } from "./answer-given.ts";
import type { Run } from "./run.ts";

const waiting = new WeakSet<History>();

/** Keeps, for the header of every page, when the page's items come back; once the page has nothing better to do. */
export function noteDue({ all, history }: Run): void {
  if (waiting.has(history) || history.events.length === 0) return;
  waiting.add(history);
  later(async () => {
    // Without it the header knows at the next visit to the home page.
    const due = await loadDue().catch(() => null);
    waiting.delete(history);
    const items = all.map(({ item, revision }) => ({ id: item, revision }));
    const ids = items.map(({ id }) => id);
    if (due !== null) changeDueList(ids, due.reviewsNow(items, history.events));
  });
}

/** The same after each answer to an item in an article. */
export function noteDueOfAnswers(run: Run): void {
  noteDue(run);
  run.quiz.addEventListener(AnswerGiven.type, () => noteDue(run));
}

/** After what the answer itself shows. Not every browser tells when it is idle. */
function later(work: () => void): void {
  setTimeout(work, 200);
}
