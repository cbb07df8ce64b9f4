import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { isReminderDue, unsavedAnswers } from "../../core/export/backup.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { readBackupMemory, saveBackupMemory } from "./backup-memory.ts";

/** Updates a reminder that is shown; removes it once a backup was saved, or its answers deleted. */
export function updateReminder(place: HTMLElement, events: readonly AttemptEvent[]): void {
  if (place.childElementCount === 0) return;
  const answers = unsavedAnswers(events, readBackupMemory());
  if (answers === 0) place.replaceChildren();
  else fill(place, { answers });
}

/** Reminds of a backup when it is due. Showing it counts as reminding. */
export function showReminder(
  place: HTMLElement,
  events: readonly AttemptEvent[],
  { now, back }: { readonly now: number; readonly back: () => void },
): void {
  const memory = readBackupMemory();
  if (!isReminderDue(events, memory, now)) return;
  saveBackupMemory({ reminded: now });
  announce(place, fill(template("reminder"), { answers: unsavedAnswers(events, memory) }));
  find(place, "[data-action=later]").addEventListener("click", () => {
    place.replaceChildren();
    back();
  });
}
