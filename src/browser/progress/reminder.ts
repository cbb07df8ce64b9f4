import type { AttemptEvent } from "../../core/attempt-events.ts";
import { isReminderDue } from "../../core/progress-backup.ts";
import { announce, fill, find, part } from "../quiz/parts.ts";
import { keepBackupMemory, readBackupMemory } from "./backup-memory.ts";

/** Reminds of a copy when it is time. Having been shown counts as having reminded. */
export function showReminder(
  place: HTMLElement,
  events: readonly AttemptEvent[],
  { now, back }: { readonly now: number; readonly back: () => void },
): void {
  const memory = readBackupMemory();
  if (!isReminderDue(events, memory, now)) return;
  keepBackupMemory({ reminded: now });
  const { exported } = memory;
  const unsaved = events.filter(({ kind, at }) => kind === "answered" && at > (exported ?? -1));
  announce(place, fill(part("reminder"), { answers: unsaved.length }));
  find(place, "[data-action=later]").addEventListener("click", () => {
    place.replaceChildren();
    back();
  });
}
