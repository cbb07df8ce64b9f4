import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { mergeInto } from "../../core/attempts/merge.ts";
import { backupLimits, readBackup } from "../../core/export/json.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { bringPlace, placeOf } from "../reading/place.ts";
import { percent } from "./format.ts";
import type { StoredEvents } from "./stored-events.ts";

/** The file field that merges a backup into the stored events, and shows the result. */
export function offerImport(
  section: HTMLElement,
  kept: {
    readonly own: () => Promise<readonly AttemptEvent[]>;
    readonly add: StoredEvents["add"];
  },
): void {
  const field = find<HTMLInputElement>(section, "input[type=file]");
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (file === undefined) return;
    const place = find(section, "[data-brought]");
    field.disabled = true;
    const words = await importBackup(file, kept, place);
    field.disabled = false;
    // Otherwise choosing the same file again fires no event.
    field.value = "";
    announce(place, words);
  });
}

async function importBackup(
  file: File,
  kept: Parameters<typeof offerImport>[1],
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
