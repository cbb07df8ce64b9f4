import { addStylesheet, metaContent } from "../dom/add-script.ts";
import { announce, find, template } from "../dom/templates.ts";
import type { Order } from "../offline/orders.ts";
import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";

const KEY = "waymark:update-later";

/** Says that a newer version of the site waits, and opens it when the learner wants it. */
export async function showUpdateNote(): Promise<void> {
  if (isLater()) return;
  const { serviceWorker } = navigator;
  const site = await serviceWorker.getRegistration();
  const waiting = site?.waiting;
  if (!waiting) return;
  await addStylesheet(metaContent("waymark-update-style"));
  const note = find(document, "[data-update-note]");
  announce(note, template("update"));
  const order: Order = "take-over";
  find(note, "[data-action=take-over]").addEventListener("click", () => {
    serviceWorker.addEventListener("controllerchange", () => location.reload());
    // Another tab may have been asked before.
    if (site.waiting !== waiting) location.reload();
    else waiting.postMessage(order);
  });
  find(note, "[data-action=later]").addEventListener("click", () => {
    ignoreStorageErrors(() => sessionStorage.setItem(KEY, "on"));
    note.replaceChildren();
    document.getElementById("main")?.focus();
  });
}

function isLater(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
