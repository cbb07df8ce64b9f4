import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { openStorage } from "./database.ts";

/** Written between two looks at what else the page has to do. */
const CHUNK = 500;

/**
 * Writes any number of events, all of them or none, while the page goes on answering. They are not noted
 * meanwhile: they come from a file that can be read again. Rejects when storage does not keep them, or
 * when `signal` ends it; then nothing has changed.
 * @param told Hears how many are written so far.
 */
export async function appendMany(
  events: readonly AttemptEvent[],
  { told, signal }: { readonly told: (count: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const transaction = (await openStorage()).transaction("attempts", "readwrite");
  const written = transaction.done;
  // Awaited below; until then a refusal is not unheard.
  written.catch(() => {});
  try {
    for (let from = 0; from < events.length; from += CHUNK) {
      signal.throwIfAborted();
      await Promise.all(
        events.slice(from, from + CHUNK).map((event) => transaction.store.put(event)),
      );
      told(Math.min(from + CHUNK, events.length));
    }
    signal.throwIfAborted();
  } catch (error) {
    // Aborted by itself where it has no room.
    if (transaction.error === null) transaction.abort();
    await written.catch(() => {});
    throw error;
  }
  await written;
}
