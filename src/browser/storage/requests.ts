/** What a request of IndexedDB brings. Listened for at once, so that a transaction stays open for it. */
export function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result), { once: true });
    request.addEventListener("error", () => reject(request.error), { once: true });
  });
}

/** Resolves once all is written; rejects where nothing was, as when one request failed. */
export function finished(transaction: IDBTransaction): Promise<void> {
  const end = new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    // A request that fails aborts its transaction; an abort by hand has no error of its own.
    transaction.addEventListener("abort", () => {
      reject(transaction.error ?? new DOMException("nothing was written", "AbortError"));
    });
  });
  // Who stops at an earlier fault does not wait for this one.
  end.catch(() => {});
  return end;
}
