/** A learner's day, counted from 1970-01-01 and named by its date, so that differences are whole days. */
export type Day = number;

/** A moment and the clock it was read on: milliseconds since 1970 and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly tz: number;
}

const DAY = 86_400_000;

/** The hour at which days begin unless the learner says otherwise, as in Anki: an evening past midnight is one day. */
export const DAY_BEGINS = 4;

/** The hour of the clock at which a learner's days begin: 0 for midnight, 4.5 for half past four. */
export interface DayTerms {
  readonly begins?: number | undefined;
}

/** The learner's day in the clock's time zone, whether it has 23, 24 or 25 hours. */
export function localDay({ at, tz }: Moment, { begins = DAY_BEGINS }: DayTerms = {}): Day {
  return Math.floor((at + tz * 60_000 - begins * 3_600_000) / DAY);
}

/** Midnight UTC of a day, as milliseconds: to print a day without moving it, format it in UTC. */
export function dayStart(day: Day): number {
  return day * DAY;
}
