import { record } from "../../core/attempts/records.ts";
import type { BackupMemory } from "../../core/export/backup.ts";

const KEY = "waymark:backup";

/** When a backup was last saved, and when a page last reminded of it. */
export function readBackupMemory(): BackupMemory {
  try {
    const stored = record(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return { exported: time(stored?.exported), reminded: time(stored?.reminded) };
  } catch {
    return { exported: null, reminded: null };
  }
}

/** Does nothing where the browser blocks storage. */
export function saveBackupMemory(changes: Partial<BackupMemory>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readBackupMemory(), ...changes }));
  } catch {
    // The reminder comes again sooner.
  }
}

function time(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
