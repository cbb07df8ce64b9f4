/** Browsers know a site's worker by this. */
export const WORKER_PATH = "/service-worker.js";

/**
 * In place of a site's worker while it is being written: pages are shown as they are now, and what another
 * site left at this address, such as one that was looked at before, goes.
 */
export const NO_WORKER = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(remove());
});
async function remove() {
  for (const name of await caches.keys()) if (name.startsWith("waymark:")) await caches.delete(name);
  await registration.unregister();
}
`;
