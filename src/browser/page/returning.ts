import { loadBundle } from "../dom/lazy-bundle.ts";
import type { toggleRead } from "../reading/read-mark.ts";
import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";

/** What is due, in the header; what was read, in the sidebar and at an article's end. */
export interface ReturningBundle {
  readonly toggleRead: typeof toggleRead;
}

/** Shows one who comes back where they stand, where this browser keeps something of it. */
export function startReturning(): void {
  ignoreStorageErrors(() => {
    const { "waymark:due": due, "waymark:read": read } = localStorage;
    // The page lacks nothing without it.
    if (due ?? read) loadReturning().catch(() => {});
  });
}

/** Rejects when it does not load; another call tries again. */
export function loadReturning(): Promise<ReturningBundle> {
  return loadBundle("returning", document.body.dataset.returning);
}
