import { announce, fill, find, template } from "../dom/templates.ts";
import { bytes } from "./format.ts";

/**
 * Shows how much is stored, and offers to ask the browser for persistent storage. Sets `data-offered` on
 * the section where the browser supports it: the page decides whether there is anything to store.
 */
export async function offerPersistence(section: HTMLElement): Promise<void> {
  // Missing on sites served over plain http.
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage?.persist === undefined) return;
  const status = find(section, "[data-persisted]");
  find(section, "[data-action=persist]").addEventListener("click", async () => {
    const kept = await storage.persist().catch(() => false);
    announce(status, template(kept ? "persisted" : "not-persisted"));
    if (!kept) return;
    fill(section, { asking: false });
    status.tabIndex = -1;
    status.focus();
  });
  const isKept = await storage.persisted().catch(() => false);
  fill(section, { asking: !isKept });
  if (isKept) status.replaceChildren(template("persisted"));
  section.dataset.offered = "";
  const { usage } = await storage.estimate().catch(() => ({ usage: undefined }));
  fill(section, usage ? { used: bytes(usage) } : { used: false });
}
