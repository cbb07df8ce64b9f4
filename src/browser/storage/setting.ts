import { ignoreStorageErrors } from "./ignore-storage-errors.ts";

/** What this browser keeps under a name; null where it keeps nothing of it, or blocks storage. */
export function readSetting(name: SettingName): string | null {
  let value: string | null = null;
  ignoreStorageErrors(() => {
    value = localStorage.getItem(name);
  });
  return value;
}

/** Null forgets it. Where the browser blocks storage nothing is kept. This page hears of it as other tabs do. */
export function keepSetting(name: SettingName, value: string | null): void {
  ignoreStorageErrors(() => {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    dispatchEvent(new StorageEvent("storage", { key: name }));
  });
}

/** All begin alike: what deletes everything finds them by that. */
type SettingName = `waymark:${string}`;
