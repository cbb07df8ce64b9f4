import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { forgetKept } from "../offline/forget-kept.ts";
import { forgetDrafts } from "../quiz/drafts.ts";
import { appendMany } from "../storage/append-many.ts";
import { attemptStore } from "../storage/attempt-log.ts";
import { deleteEvents, putBack } from "../storage/delete-events.ts";
import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";
import { loadLog } from "../storage/load-log.ts";
import { withoutCopy } from "../storage/packed-copy.ts";
import { joinTabs } from "../storage/tabs.ts";
import { loadLaterFiles } from "./progress-parts.ts";

/** The whole history in the browser's storage. Each call rejects where nothing can be stored. */
export interface StoredEvents {
  load(): Promise<readonly AttemptEvent[]>;
  /** All of them or none. */
  add(events: readonly AttemptEvent[], how: Parameters<typeof appendMany>[2]): Promise<void>;
  /**
   * Deletes what is about a bank with these items, or a quiz; for null everything, with the site's settings.
   * @returns a function that restores it.
   */
  delete(bank: string | null, items: readonly string[]): Promise<() => Promise<void>>;
  /** Deletes which articles were marked as read. */
  forgetReading(): Promise<void>;
}

/** @param changed Called when another tab wrote or deleted. */
export function storedEvents(changed: () => void): StoredEvents {
  const tell = joinTabs(changed);
  return {
    load: loadLog,
    add: async (events, how) => {
      // Events of a file may replace stored ones of the same id.
      await withoutCopy(() => appendMany(attemptStore, events, how));
      tell({ kind: "changed" });
    },
    forgetReading: async () => {
      await (await loadLaterFiles()).forgetMarks(attemptStore);
      tell({ kind: "changed" });
    },
    delete: async (bank, items) => {
      const deleted = await deleteEvents(attemptStore, bank, items);
      const bringDrafts = forgetDrafts();
      const bringSettings = bank === null ? deleteSettings() : () => {};
      // What the browser does not let go of can be removed on the page about it.
      if (bank === null) forgetKept().catch(() => {});
      tell(bank === null ? { kind: "changed" } : { kind: "deleted", name: bank });
      return async () => {
        await putBack(attemptStore, deleted);
        bringDrafts();
        bringSettings();
        tell({ kind: "changed" });
      };
    },
  };
}

/**
 * The site's settings share a prefix.
 * @returns a function that restores those that were not set again meanwhile.
 */
function deleteSettings(): () => void {
  let settings: [string, string][] = [];
  // Without storage there are no settings.
  ignoreStorageErrors(() => {
    settings = Object.entries<string>(localStorage).filter(([name]) => name.startsWith("waymark:"));
    for (const [name] of settings) localStorage.removeItem(name);
  });
  return () =>
    ignoreStorageErrors(() => {
      // What was set again stays.
      Object.assign(localStorage, { ...Object.fromEntries(settings), ...localStorage });
    });
}
