import { announce, fill, find, part } from "../dom/templates.ts";
import { bytes } from "./words.ts";

/**
 * Says how much is kept, and offers to ask the browser not to clear it by itself. Marks the section
 * with `data-offered` where that can be: whether there is anything to keep is the page's to know.
 */
export async function offerPersistence(section: HTMLElement): Promise<void> {
  // Missing on sites served over plain http.
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage?.persist === undefined) return;
  const status = find(section, "[data-persisted]");
  find(section, "[data-action=persist]").addEventListener("click", async () => {
    const kept = await storage.persist().catch(() => false);
    announce(status, part(kept ? "persisted" : "not-persisted"));
    if (!kept) return;
    fill(section, { asking: false });
    status.tabIndex = -1;
    status.focus();
  });
  const isKept = await storage.persisted().catch(() => false);
  fill(section, { asking: !isKept });
  if (isKept) status.replaceChildren(part("persisted"));
  section.dataset.offered = "";
  const { usage } = await storage.estimate().catch(() => ({ usage: undefined }));
  fill(section, usage ? { used: bytes(usage) } : { used: false });
}
