/** A day of the calendar, counted from 1970-01-01, so that differences are whole days. */
export type Day = number;

/** A moment and the clock it was read on: milliseconds since 1970 and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly tz: number;
}

const DAY = 86_400_000;

/** The day it was where the clock hung. A day of 23 or 25 hours is one day. */
export function localDay({ at, tz }: Moment): Day {
  return Math.floor((at + tz * 60_000) / DAY);
}

/** Midnight UTC of a day, as milliseconds: to print a day without moving it, format it in UTC. */
export function dayStart(day: Day): number {
  return day * DAY;
}
