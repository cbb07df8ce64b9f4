import { giveBundle } from "../dom/lazy-bundle.ts";
import { showDueNote } from "../page/due-note.ts";
import type { ReturningBundle } from "../page/returning.ts";
import { showReadMark, toggleRead } from "../reading/read-mark.ts";
import { showReadStates } from "../reading/read-states.ts";

function show(): void {
  showDueNote();
  showReadStates();
  showReadMark();
}

show();
// Told by other tabs, and by this page of what it keeps itself.
addEventListener("storage", show);
giveBundle<ReturningBundle>("returning", { toggleRead });
