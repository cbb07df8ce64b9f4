import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { forgetDrafts } from "../quiz/drafts.ts";
import { appendMany } from "../storage/append-many.ts";
import { loadAllEvents } from "../storage/attempt-log.ts";
import { openStorage } from "../storage/database.ts";
import { deleteEvents, putBack } from "../storage/delete-events.ts";
import { quietly } from "../storage/quietly.ts";
import { joinTabs } from "../storage/tabs.ts";

/** The whole history as the browser keeps it, nothing in memory. Each call rejects where it keeps none. */
export interface KeptEvents {
  load(): Promise<readonly AttemptEvent[]>;
  /** All of them or none. */
  add(events: readonly AttemptEvent[], how: Parameters<typeof appendMany>[1]): Promise<void>;
  /**
   * What is about a bank with these items, or a quiz; or all, and the site's settings with it.
   * @returns what puts it back.
   */
  delete(bank: string | null, items: readonly string[]): Promise<() => Promise<void>>;
}

/** @param changed Another tab wrote or deleted. */
export function keptEvents(changed: () => void): KeptEvents {
  const tell = joinTabs(changed);
  return {
    load: loadAllEvents,
    add: async (events, how) => {
      await appendMany(events, how);
      tell({ kind: "changed" });
    },
    delete: async (bank, items) => {
      const deleted = await deleteEvents(await openStorage(), bank, items);
      const bringDrafts = forgetDrafts();
      const bringSettings = bank === null ? deleteSettings() : () => {};
      tell(bank === null ? { kind: "changed" } : { kind: "deleted", name: bank });
      return async () => {
        await putBack(await openStorage(), deleted);
        bringDrafts();
        bringSettings();
        tell({ kind: "changed" });
      };
    },
  };
}

/**
 * All of this site's settings begin alike.
 * @returns what brings back those that were not chosen anew.
 */
function deleteSettings(): () => void {
  const settings: (readonly [string, string])[] = [];
  // Where there is no storage there are no settings.
  quietly(() => {
    for (const [name, value] of Object.entries<string>(localStorage)) {
      if (!name.startsWith("waymark:")) continue;
      localStorage.removeItem(name);
      settings.push([name, value]);
    }
  });
  return () =>
    quietly(() => {
      // Under the names that they had, and no other.
      const missing = settings.filter(([name]) => localStorage.getItem(name) === null);
      Object.assign(localStorage, Object.fromEntries(missing));
    });
}
