import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { isReminderDue, unsavedAnswers } from "../../core/export/backup.ts";
import { announce, fill, find, part } from "../dom/templates.ts";
import { keepBackupMemory, readBackupMemory } from "./backup-memory.ts";

/** What a reminder that is shown says stays so: it goes once a copy was saved, or what it counts is gone. */
export function updateReminder(place: HTMLElement, events: readonly AttemptEvent[]): void {
  if (place.childElementCount === 0) return;
  const answers = unsavedAnswers(events, readBackupMemory());
  if (answers === 0) place.replaceChildren();
  else fill(place, { answers });
}

/** Reminds of a copy when it is time. Having been shown counts as having reminded. */
export function showReminder(
  place: HTMLElement,
  events: readonly AttemptEvent[],
  { now, back }: { readonly now: number; readonly back: () => void },
): void {
  const memory = readBackupMemory();
  if (!isReminderDue(events, memory, now)) return;
  keepBackupMemory({ reminded: now });
  announce(place, fill(part("reminder"), { answers: unsavedAnswers(events, memory) }));
  find(place, "[data-action=later]").addEventListener("click", () => {
    place.replaceChildren();
    back();
  });
}
