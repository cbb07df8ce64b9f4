import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { mergeInto } from "../../core/attempts/merge.ts";
import { backupLimits, readBackup } from "../../core/export/json.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { bringPlace, placeOf } from "../reading/place.ts";
import type { appendMany } from "../storage/append-many.ts";
import { percent } from "./format.ts";

/** What a file is merged into. */
export interface Kept {
  readonly own: () => Promise<readonly AttemptEvent[]>;
  /** All of them or none. */
  readonly add: (
    events: readonly AttemptEvent[],
    how: Parameters<typeof appendMany>[2],
  ) => Promise<void>;
}

/** Merges a backup into the stored events. @returns what came of it, in words. */
export async function importBackup(
  file: File,
  kept: Kept,
  place: HTMLElement,
): Promise<DocumentFragment> {
  let stopped: AbortSignal | undefined;
  if (file.size > backupLimits.bytes) return template("refused-too-many");
  try {
    const backup = readBackup(await file.text());
    if (backup.status === "refused") return template(`refused-${backup.reason}`);
    const { changed, added, known } = mergeInto(await kept.own(), backup.events);
    if (changed.length > 0) {
      const { signal, told } = showImportProgress(place, changed.length);
      stopped = signal;
      await kept.add(changed, { signal, told });
    }
    bringPlace(placeOf(backup.place));
    const answers = (events: readonly AttemptEvent[]) =>
      events.filter(({ kind }) => kind === "answered").length;
    const { unreadable } = backup;
    return fill(template("brought"), { added: answers(added), known: answers(known), unreadable });
  } catch {
    return template(stopped?.aborted ? "stopped" : "not-brought");
  }
}

/** Shows progress, with a button that stops it. */
function showImportProgress(
  place: HTMLElement,
  all: number,
): { readonly signal: AbortSignal; readonly told: (count: number) => void } {
  const stopping = new AbortController();
  announce(place, fill(template("bringing"), { percent: percent(0) }));
  find(place, "[data-action=stop]").addEventListener("click", () => stopping.abort());
  return {
    signal: stopping.signal,
    told: (count) => fill(place, { percent: percent(Math.floor((100 * count) / all) / 100) }),
  };
}
