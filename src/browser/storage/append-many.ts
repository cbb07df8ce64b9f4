import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { AttemptStore } from "./attempt-store.ts";

/** Events written before the page gets its turn again. */
const CHUNK = 500;

/**
 * Writes any number of events, all of them or none, while the page stays responsive. They get no
 * write-ahead entry: they come from a file that can be read again. Rejects when storage refuses them, or
 * when `signal` aborts; then nothing has changed.
 * @param told Called with the number written so far.
 */
export function appendMany(
  store: AttemptStore,
  events: readonly AttemptEvent[],
  { told, signal }: { readonly told: (count: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  return store.change(async (changes) => {
    for (let from = 0; from < events.length; from += CHUNK) {
      signal.throwIfAborted();
      await Promise.all(events.slice(from, from + CHUNK).map((event) => changes.put(event)));
      told(Math.min(from + CHUNK, events.length));
    }
    signal.throwIfAborted();
  });
}
