import { dayStart, localDay } from "../../core/local-day.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { stamp } from "../storage/stamp.ts";
import { saveBackupMemory } from "./backup-memory.ts";
import { download } from "./download.ts";
import { exportFiles } from "./export-files.ts";
import type { Exported } from "./exported.ts";
import { offerResults } from "./offer-results.ts";

/** The export buttons. Calls `saved` after a full backup. */
export function offerExports(
  section: HTMLElement,
  has: { readonly now: () => Omit<Exported, "now" | "id">; readonly saved: () => void },
): void {
  const status = find(section, "[data-saved]");
  const exported = (now = stamp()) => ({ ...has.now(), now: now.at, id: now.id });
  offerResults(section, exported);
  for (const button of section.querySelectorAll<HTMLElement>("[data-export]")) {
    const file = exportFiles[button.dataset.export ?? ""];
    if (file === undefined) continue;
    button.addEventListener("click", async () => {
      const now = stamp();
      const day = new Date(dayStart(localDay(now))).toISOString().slice(0, 10);
      const name = `waymark-${day}-${file.name}`;
      try {
        const text = await file.write(exported(now));
        download(name, text, file.type);
      } catch {
        announce(status, template("not-saved"));
        return;
      }
      announce(status, fill(template("saved"), { file: name }));
      if (button.dataset.export !== "json") return;
      saveBackupMemory({ exported: now.at });
      has.saved();
    });
  }
}
