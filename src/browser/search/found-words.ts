const KEY = "waymark:found-words";

/**
 * Hands the words that a result was found by to the page it leads to: through this tab's storage, so
 * that they reach neither the address nor the host. Where nothing can be stored, nothing is marked.
 */
export function passWords(words: readonly string[]): void {
  try {
    if (words.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(words));
  } catch {}
}

export function hasWords(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Only once: a page that is loaded again has no marks. */
export function takeWords(): readonly string[] {
  try {
    const words: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.removeItem(KEY);
    return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
  } catch {
    return [];
  }
}
