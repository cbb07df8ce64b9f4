import { dayStart, localDay } from "../../core/local-day.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { stamp } from "../storage/stamp.ts";
import { saveBackupMemory } from "./backup-memory.ts";
import { type ExportFormat, exportFiles } from "./export-files.ts";
import type { Exported } from "./exported.ts";
import { offerResults } from "./offer-results.ts";
import { loadLaterFiles } from "./progress-parts.ts";

/** The export buttons. Calls `saved` after a full backup. */
export function offerExports(
  section: HTMLElement,
  has: { readonly now: () => Omit<Exported, "now" | "id">; readonly saved: () => void },
): void {
  const status = find(section, "[data-saved]");
  const exported = (now = stamp()) => ({ ...has.now(), now: now.at, id: now.id });
  offerResults(section, exported);
  for (const button of section.querySelectorAll<HTMLElement>("[data-export]")) {
    const format = button.dataset.export as ExportFormat;
    const file = exportFiles[format];
    button.addEventListener("click", async () => {
      const now = stamp();
      const day = new Date(dayStart(localDay(now))).toISOString().slice(0, 10);
      const name = `waymark-${day}-${file.name}`;
      try {
        // What writes them loads when one is asked for.
        const files = await loadLaterFiles();
        files.download(name, await files[format](exported(now)), file.type);
      } catch {
        announce(status, template("not-saved"));
        return;
      }
      announce(status, fill(template("saved"), { file: name }));
      if (format !== "json") return;
      saveBackupMemory({ exported: now.at });
      has.saved();
    });
  }
}
