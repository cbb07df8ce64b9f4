import { announce, find, template } from "../dom/templates.ts";
import type { Kept } from "./import-file.ts";
import { loadLaterFiles } from "./progress-parts.ts";

/** The file field that merges a backup into the stored events, and shows the result. */
export function offerImport(section: HTMLElement, kept: Kept): void {
  const field = find<HTMLInputElement>(section, "input[type=file]");
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (file === undefined) return;
    const place = find(section, "[data-brought]");
    field.disabled = true;
    const words = await loadLaterFiles().then(
      ({ importBackup }) => importBackup(file, kept, place),
      () => template("not-brought"),
    );
    field.disabled = false;
    // Otherwise choosing the same file again fires no event.
    field.value = "";
    announce(place, words);
  });
}
