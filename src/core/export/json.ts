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
      /** Where the reader was last, as the file has it; missing where it says nothing. */
      readonly place?: unknown;
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
 * @param place Where the reader was last; null for nowhere.
 */
export function writeBackup(
  events: readonly AttemptEvent[],
  exported: number,
  unreadable: readonly unknown[] = [],
  place: unknown = null,
): string {
  const raw = unreadable.filter(isJson);
  const lines = [...events, ...raw].map((event) => JSON.stringify(event)).join(",\n");
  const moment = JSON.stringify(new Date(exported).toISOString());
  const placed = place === null ? "" : `"place":${JSON.stringify(place)},`;
  return `{"waymark":1,"exported":${moment},${placed}"events":[\n${lines}\n]}\n`;
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
  const { place } = backup;
  return {
    ...{ status: "read", events, unreadable: stored.length - events.length },
    ...(place === undefined ? {} : { place }),
  };
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
