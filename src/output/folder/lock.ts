import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { entriesIn, ownName } from "./temporary-entries.ts";

/**
 * Waits until no other build is putting a site into the folder, then does so.
 *
 * Each that wants a turn leaves a file, then looks for others' files, and where there is one removes its own.
 * Of two at once, the one that looked last saw the other, so two never go on. The file of a process
 * that is gone counts for nothing, so no stale lock has to be removed.
 */
export async function withLock<T>(place: string, folder: string, work: () => T): Promise<T> {
  for (;;) {
    const own = path.join(place, ownName("turn", folder));
    writeFileSync(own, "");
    try {
      const others = entriesIn(place, "turn", folder).filter(({ path: file }) => file !== own);
      if (!others.some(({ isLive }) => isLive)) return work();
    } finally {
      rmSync(own, { force: true });
    }
    // At random, so that two that gave way to each other do not do it again.
    await pause(10 + Math.random() * 50);
  }
}
