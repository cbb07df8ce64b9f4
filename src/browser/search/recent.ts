const KEY = "waymark:recent-searches";

/** What is stored in place of a list where the reader wants none. */
const OFF = "off";
const MOST = 8;

/** The newest first. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(stored() ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

export function keepsRecent(): boolean {
  return stored() !== OFF;
}

export function remember(text: string): void {
  if (text === "" || !keepsRecent()) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== text.toLowerCase());
  store(JSON.stringify([text, ...others].slice(0, MOST)));
}

export function forgetRecent(): void {
  if (keepsRecent()) store(null);
}

/** Keeping none begins by forgetting those that are kept. */
export function keepRecent(on: boolean): void {
  store(on ? null : OFF);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Where nothing can be stored, nothing is kept. */
function store(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {}
}
