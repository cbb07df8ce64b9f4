import { loadBundle } from "../dom/lazy-bundle.ts";

/** Once the page has what it needs, has the browser keep the site, and says where a new version waits. */
export function startOffline(): void {
  const { offline, update, updateStyle } = document.body.dataset;
  if (!offline) return;
  addEventListener("load", async () => {
    try {
      // None on http, in some private windows, and in a folder.
      const site = await navigator.serviceWorker.register(offline);
      if (site.waiting) await loadBundle("update", update, updateStyle);
    } catch {}
  });
}
