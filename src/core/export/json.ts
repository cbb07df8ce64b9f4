import { type AttemptEvent, readAttemptEvent } from "../attempts/attempt-events.ts";
import { record } from "../attempts/records.ts";

/** The most that a backup may hold: what a browser reads in one go without stalling. */
export const backupLimits = { bytes: 200_000_000, events: 1_000_000 } as const;

/** What a backup file turned out to be. */
export type Backup =
  | {
      readonly status: "read";
      readonly events: readonly AttemptEvent[];
      /** Entries that are no event of this version or an older one; they are left out. */
      readonly unreadable: number;
    }
  | {
      readonly status: "refused";
      readonly reason: "not-json" | "no-backup" | "newer" | "too-many";
    };

/**
 * A history as a JSON file that `readBackup` reads back without loss. One event a line, so that two
 * files can be compared.
 * @param exported When, in milliseconds since 1970.
 * @param unreadable What else is stored: it goes along as it is, for a version that can read it.
 */
export function writeBackup(
  events: readonly AttemptEvent[],
  exported: number,
  unreadable: readonly unknown[] = [],
): string {
  const raw = unreadable.filter(isJson);
  const lines = [...events, ...raw].map((event) => JSON.stringify(event)).join(",\n");
  const moment = JSON.stringify(new Date(exported).toISOString());
  return `{"waymark":1,"exported":${moment},"events":[\n${lines}\n]}\n`;
}

/** Reads a backup, each event for itself. Nothing in a file makes it throw. */
export function readBackup(text: string): Backup {
  const file = parse(text);
  if (file === undefined) return { status: "refused", reason: "not-json" };
  const backup = record(file);
  if (backup === null || !Array.isArray(backup.events) || typeof backup.waymark !== "number") {
    return { status: "refused", reason: "no-backup" };
  }
  if (backup.waymark !== 1) return { status: "refused", reason: "newer" };
  const stored: readonly unknown[] = backup.events;
  if (stored.length > backupLimits.events) return { status: "refused", reason: "too-many" };
  const events = stored.map(readAttemptEvent).filter((event) => event !== null);
  return { status: "read", events, unreadable: stored.length - events.length };
}

/** A browser's storage holds more than JSON can say; no version of ours puts it there. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

function parse(text: string): unknown {
  try {
    // Some editors put a byte order mark in front when they save.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
