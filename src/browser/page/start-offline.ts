import { addScript, metaContent } from "../dom/add-script.ts";

/** Once the page has what it needs, has the browser keep the site, and says where a new version waits. */
export function startOffline(): void {
  const worker = metaContent("waymark-worker");
  if (worker) {
    addEventListener("load", () => {
      // There is none on http.
      (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker
        ?.register(worker)
        .then((site) => site.waiting && addScript(metaContent("waymark-update")))
        .catch(() => {});
    });
  }
}
