import { record } from "../../core/attempts/records.ts";
import type { BackupMemory } from "../../core/export/backup.ts";

const KEY = "waymark:backup";

/** When a copy was last saved, and when the page last reminded of it. */
export function readBackupMemory(): BackupMemory {
  try {
    const stored = record(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return { exported: time(stored?.exported), reminded: time(stored?.reminded) };
  } catch {
    return { exported: null, reminded: null };
  }
}

/** Does nothing where the browser keeps nothing. */
export function keepBackupMemory(changes: Partial<BackupMemory>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readBackupMemory(), ...changes }));
  } catch {
    // It reminds again, that is all.
  }
}

function time(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
