import type { AttemptEvent } from "../../core/attempt-events.ts";
import { forgetDrafts } from "../quiz/drafts.ts";
import {
  appendEvents,
  deleteAllEvents,
  deleteEvents,
  loadAllEvents,
} from "../storage/attempt-log.ts";
import { joinTabs } from "../storage/tabs.ts";

/** The whole history as the browser keeps it, nothing in memory. Each call rejects where it keeps none. */
export interface KeptEvents {
  load(): Promise<readonly AttemptEvent[]>;
  /** All of them or none. */
  add(events: readonly AttemptEvent[]): Promise<void>;
  /** What is about a bank with these items, or a quiz; or all, and the site's settings with it. */
  delete(bank: string | null, items: readonly string[]): Promise<void>;
}

/** @param changed Another tab wrote or deleted. */
export function keptEvents(changed: () => void): KeptEvents {
  const tell = joinTabs(changed);
  return {
    load: loadAllEvents,
    add: async (events) => {
      await appendEvents(events);
      tell({ kind: "changed" });
    },
    delete: async (bank, items) => {
      forgetDrafts();
      if (bank === null) {
        await deleteAllEvents();
        deleteSettings();
        tell({ kind: "changed" });
      } else {
        await deleteEvents(bank, items);
        tell({ kind: "deleted", name: bank });
      }
    },
  };
}

/** All of this site's settings begin alike. */
function deleteSettings(): void {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) =>
      localStorage.key(index),
    );
    for (const name of names) if (name?.startsWith("waymark:")) localStorage.removeItem(name);
  } catch {
    // Where there is no storage there are no settings.
  }
}
