import { isReminderDue, unsavedAnswers } from "../../core/export/backup.ts";
import { fill, find, template } from "../dom/templates.ts";
import { readBackupMemory, saveBackupMemory } from "../progress/backup-memory.ts";
import { stamp } from "../storage/stamp.ts";
import type { Run } from "./run.ts";

/**
 * One line in a result when a copy of all answers is due, as often as on the progress page, with what a
 * browser can be asked to do by itself.
 */
export async function remindOfBackup(place: HTMLElement, run: Run): Promise<void> {
  const memory = readBackupMemory();
  const { at: now } = stamp();
  const stored = await run.everything().catch(() => []);
  // The last answer may still be on its way into storage.
  const all = [...stored, ...run.history.events].map((event) => [event.id, event] as const);
  const events = [...new Map(all).values()];
  if (place.childElementCount > 0) {
    // A copy may have been saved since, or the answers deleted.
    const answers = unsavedAnswers(events, memory);
    if (answers === 0) place.replaceChildren();
    else fill(place, { answers });
    return;
  }
  if (!isReminderDue(events, memory, now)) return;
  saveBackupMemory({ reminded: now });
  // Missing on sites served over plain http.
  const { storage } = navigator as { readonly storage?: StorageManager };
  const isKept = (await storage?.persisted?.().catch(() => false)) ?? true;
  const words = { answers: unsavedAnswers(events, memory), asking: !isKept };
  place.replaceChildren(fill(template("copy-due"), words));
  const ask = find(place, "[data-action=persist]");
  ask.addEventListener("click", async () => {
    const kept = await storage?.persist().catch(() => false);
    find(place, "[data-persisted]").replaceChildren(template(kept ? "copy-kept" : "copy-not-kept"));
    ask.ariaDisabled = "true";
  });
}
