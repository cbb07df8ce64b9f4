import { cachePrefix } from "../offline/cache-names.ts";
import { workerScope } from "../offline/worker-scope.ts";

// Of a site that is no longer read offline: takes the place of the worker of before, and goes with it.
const worker = workerScope();
const prefix = cachePrefix(worker.registration.scope);

async function remove(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener("activate", (event) => {
  event.waitUntil(remove());
});
