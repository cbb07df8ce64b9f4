/** A learner's day, counted from 1970-01-01 and named by its date, so that differences are whole days. */
export type Day = number;

/** A moment and the clock it was read on: milliseconds since 1970 and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly tz: number;
}

const DAY = 86_400_000;

/** Who sits up past midnight has the same day still: as in other programs for learning it begins at 4. */
const BEGINS = 4 * 3_600_000;

/** The learner's day where the clock hung, from 4:00 to 4:00. One of 23 or 25 hours is one day. */
export function localDay({ at, tz }: Moment): Day {
  return Math.floor((at + tz * 60_000 - BEGINS) / DAY);
}

/** Midnight UTC of a day, as milliseconds: to print a day without moving it, format it in UTC. */
export function dayStart(day: Day): number {
  return day * DAY;
}
