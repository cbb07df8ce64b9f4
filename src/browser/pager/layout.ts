import { keepSetting, readSetting } from "../storage/setting.ts";

const KEY = "waymark:one-at-a-time";

/**
 * Whether questions show one at a time: as the learner chose.
 * @param usual What holds before they do; one at a time where the window is a phone's.
 */
export function isOneAtATime(usual = matchMedia("(max-width: 40rem)").matches): boolean {
  const chosen = readSetting(KEY);
  return chosen ? chosen === "on" : usual;
}

/** Keeps the choice in this browser, from the first one on. */
export function keepLayout(isOneAtATime: boolean): void {
  keepSetting(KEY, isOneAtATime ? "on" : "off");
}
