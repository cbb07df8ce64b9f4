import type { Day } from "../local-day.ts";
import type { DayCount } from "./progress.ts";

/** Seven days, `from` the first of them. */
export interface WeekCount {
  readonly from: Day;
  readonly answers: number;
  readonly right: number;
}

/** The last weeks, oldest first. The newest ends today, so that no calendar has to be chosen. */
export function weeksOf(
  days: readonly DayCount[],
  { today, weeks }: { readonly today: Day; readonly weeks: number },
): readonly WeekCount[] {
  return Array.from({ length: weeks }, (_, index) => {
    const from = today - 7 * (weeks - index) + 1;
    const within = days.filter(({ day }) => day >= from && day < from + 7);
    const sum = (count: "answers" | "right") => within.reduce((all, day) => all + day[count], 0);
    return { from, answers: sum("answers"), right: sum("right") };
  });
}
