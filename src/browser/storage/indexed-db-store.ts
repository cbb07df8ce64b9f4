import type { AttemptStore } from "./attempt-store.ts";
import { openStorage, resultOf } from "./database.ts";

/** The browser's own database. */
export const indexedDbStore: AttemptStore = {
  async load(name) {
    const store = (await openStorage()).transaction("attempts").objectStore("attempts");
    if (!name) return resultOf(store.getAll());
    const of = (index: "bank" | "quiz") => resultOf(store.index(index).getAll(name));
    return (await Promise.all([of("quiz"), of("bank")])).flat();
  },
  async change(work) {
    const transaction = (await openStorage()).transaction("attempts", "readwrite");
    const store = transaction.objectStore("attempts");
    const done = awaitedByAll(
      new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      }),
    );
    try {
      await work({
        all: () => resultOf(store.getAll()),
        put: (entry) => awaitedByAll(resultOf(store.put(entry))),
        delete: (id) => void awaitedByAll(resultOf(store.delete(id))),
      });
      // Requested rather than awaited, so that leaving the page in this moment does not undo it.
      transaction.commit();
    } catch (error) {
      // Aborted already where storage is full.
      if (!transaction.error) transaction.abort();
      await done.catch(() => {});
      throw error;
    }
    await done;
  },
};

/** A refusal ends the whole transaction, whose `done` tells of it; alone it would count as unhandled. */
function awaitedByAll<T>(request: Promise<T>): Promise<T> {
  request.catch(() => {});
  return request;
}
