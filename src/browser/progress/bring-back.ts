import type { AttemptEvent } from "../../core/attempt-events.ts";
import { backupLimits, readBackup } from "../../core/export/json.ts";
import { mergeInto } from "../../core/merge.ts";
import { announce, fill, find, part } from "../quiz/parts.ts";

/** The file field that merges a copy into what is kept, and says what came of it. */
export function offerImport(
  section: HTMLElement,
  kept: {
    readonly own: () => Promise<readonly AttemptEvent[]>;
    readonly add: (events: readonly AttemptEvent[]) => Promise<void>;
  },
): void {
  const field = find<HTMLInputElement>(section, "input[type=file]");
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (file === undefined) return;
    const words = await bringBack(file, kept);
    // So that the same file can be chosen again.
    field.value = "";
    announce(find(section, "[data-brought]"), words);
  });
}

async function bringBack(
  file: File,
  kept: Parameters<typeof offerImport>[1],
): Promise<DocumentFragment> {
  if (file.size > backupLimits.bytes) return part("refused-too-many");
  try {
    const backup = readBackup(await file.text());
    if (backup.status === "refused") return part(`refused-${backup.reason}`);
    const { changed, added, known } = mergeInto(await kept.own(), backup.events);
    if (changed.length > 0) await kept.add(changed);
    const answers = (events: readonly AttemptEvent[]) =>
      events.filter(({ kind }) => kind === "answered").length;
    const { unreadable } = backup;
    return fill(part("brought"), { added: answers(added), known: answers(known), unreadable });
  } catch {
    return part("not-brought");
  }
}
