import { DAY_BEGINS, type Day, localDay } from "../../core/local-day.ts";
import { keepSetting, readSetting } from "./setting.ts";
import { stamp } from "./stamp.ts";

const KEY = "waymark:day-begins";

/** The hour at which the learner's day begins, from 0 to 23: their choice, or the default. */
export function dayBegins(): number {
  const stored = readSetting(KEY);
  const hour = Number(stored);
  return stored !== null && Number.isInteger(hour) && hour >= 0 && hour < 24 ? hour : DAY_BEGINS;
}

export function keepDayBegins(hour: number): void {
  keepSetting(KEY, hour === DAY_BEGINS ? null : String(hour));
}

/** The day that it is for the learner now. */
export function learnersDay(): Day {
  return localDay(stamp(), { begins: dayBegins() });
}
