import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";

const KEY = "waymark:one-at-a-time";

/**
 * Whether questions show one at a time: as the learner chose.
 * @param usual What holds before they do; one at a time where the window is a phone's.
 */
export function isOneAtATime(usual = matchMedia("(max-width: 40rem)").matches): boolean {
  let chosen: string | null | undefined;
  ignoreStorageErrors(() => {
    chosen = localStorage.getItem(KEY);
  });
  return chosen ? chosen === "on" : usual;
}

/** Keeps the choice in this browser, from the first one on. */
export function keepLayout(isOneAtATime: boolean): void {
  ignoreStorageErrors(() => localStorage.setItem(KEY, isOneAtATime ? "on" : "off"));
}
