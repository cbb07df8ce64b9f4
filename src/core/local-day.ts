/** A learner's day, counted from 1970-01-01 and named by its date, so that differences are whole days. */
export type Day = number;

/** A moment and the clock it was read on: milliseconds since 1970 and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly tz: number;
}

const DAY = 86_400_000;

/** Days begin at 4:00, as in Anki, so that an evening past midnight is one day. */
const BEGINS = 4 * 3_600_000;

/** The learner's day in the clock's time zone, from 4:00 to 4:00, whether it has 23, 24 or 25 hours. */
export function localDay({ at, tz }: Moment): Day {
  return Math.floor((at + tz * 60_000 - BEGINS) / DAY);
}

/** Midnight UTC of a day, as milliseconds: to print a day without moving it, format it in UTC. */
export function dayStart(day: Day): number {
  return day * DAY;
}
