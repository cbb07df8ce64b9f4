import { enableCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import type { ThreadKind } from "./threads.ts";

// A thread as threads.ts starts it: a thread asks for itself that what Node makes of its modules is kept.

enableCompileCache();
const work: Readonly<Record<ThreadKind, () => Promise<unknown>>> = {
  reading: () => import("./reading-thread.ts"),
  printing: () => import("./printing-thread.ts"),
};
await work[(workerData as { readonly kind: ThreadKind }).kind]();
