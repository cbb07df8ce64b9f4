import type { OfflineSetting } from "../../core/offline/site-files.ts";
import { offlineSite } from "../offline/offline-site.ts";
import { type Order, obey, type Reply } from "../offline/orders.ts";
import { isOurs, respond } from "../offline/respond.ts";
import { workerScope } from "../offline/worker-scope.ts";

declare global {
  /** Of the file that a browser knows the worker by, which names this script and the version. */
  var waymarkOffline: OfflineSetting;
}

const worker = workerScope();
const root = worker.registration.scope;
const site = offlineSite({
  ...{ root, setting: globalThis.waymarkOffline, caches },
  fetch: (...asked) => fetch(...asked),
  now: () => Date.now(),
  async room() {
    const { quota, usage } = await navigator.storage
      .estimate()
      .catch(() => ({}) as StorageEstimate);
    return quota === undefined ? undefined : quota - (usage ?? 0);
  },
  isSparing: () =>
    (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection
      ?.saveData === true,
});

/** Pages of the site that are open, in any tab. */
async function openPages(): Promise<readonly { readonly id: string; readonly url: string }[]> {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(root));
}

async function takeOver(): Promise<void> {
  const pages = await openPages();
  const ids = pages.map(({ id }) => id);
  await site.takeOver(ids);
  await worker.clients.claim();
  await site.removeOlder(ids);
  // The first page was there before the worker was. Nothing is answered before the worker is active.
  void site.keepOpen(pages.map(({ url }) => url));
}

worker.addEventListener("install", (event) => {
  event.waitUntil(site.install(worker.registration.active !== null));
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!isOurs(request, root)) return;
  event.respondWith(respond(site, request, (work) => event.waitUntil(work)));
  if (request.mode !== "navigate") return;
  event.waitUntil(
    openPages().then(async (pages) => {
      await site.removeOlder(pages.map(({ id }) => id));
      await site.goOn();
    }),
  );
});
worker.addEventListener("message", (event) => {
  const order = event.data as Order;
  const [port] = event.ports;
  event.waitUntil(
    order === "take-over"
      ? worker.skipWaiting()
      : obey(site, order, (reply: Reply) => port?.postMessage(reply)),
  );
});
