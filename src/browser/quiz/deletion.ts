import { find, template } from "../dom/templates.ts";
import { type Deleted, deleteEvents, putBack } from "../storage/delete-events.ts";
import { joinTabs } from "../storage/tabs.ts";
import { askFirst } from "./ask-first.ts";
import { forgetDrafts } from "./drafts.ts";
import { say } from "./notices.ts";
import { offerUndo } from "./offer-undo.ts";
import type { Run } from "./run.ts";

/** The button that deletes, the step in between that says what will go, and the way back. */
export function offerDeletion(run: Run, gone: () => void): void {
  const root = run.quiz.querySelector<HTMLElement>("[data-keeping]");
  if (root === null) return;
  askFirst(
    { open: find(root, "[data-action=delete]"), step: find(root, "[data-deletion]") },
    { confirmed: () => void remove(run, gone) },
  );
}

async function remove({ quiz, history, all, store }: Run, gone: () => void): Promise<void> {
  const own = all.filter(({ bank }) => bank === history.quiz);
  const { events } = history;
  let deleted: Deleted = { stored: [], noted: [] };
  try {
    // A browser without storage has kept nothing.
    if ("indexedDB" in globalThis) {
      const items = own.map(({ item }) => item);
      deleted = await deleteEvents(store, history.quiz, items);
    }
  } catch {
    say(quiz, "not-deleted");
    return;
  }
  history.forget();
  const bringDrafts = forgetDrafts();
  offerUndo(find(quiz, "[data-notice]"), template("deleted"), async () => {
    if (deleted.stored.length > 0) await putBack(store, deleted);
    bringDrafts();
    // What the browser never kept, and what this page shows at once.
    await history.append(...events);
    joinTabs(() => {})({ kind: "changed" });
  });
  gone();
}
