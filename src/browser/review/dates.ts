import { type Day, dayStart } from "../../core/local-day.ts";
import { wordsLanguage } from "../dom/words-language.ts";

// Numbers and days in the language of the words around them, never in the browser's.

/** "yesterday", "12 days ago", "in 3 days". */
export function relativeDay(days: number): string {
  const format = new Intl.RelativeTimeFormat(wordsLanguage(), { numeric: "auto" });
  // No -0, which reads as past.
  return format.format(days || 0, "day");
}

/** "Wednesday 25 November"; with the year when it is another than today's. */
export function dayName(day: Day, today: Day): string {
  const year = (of: Day) => new Date(dayStart(of)).getUTCFullYear();
  return new Intl.DateTimeFormat(wordsLanguage(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(year(day) === year(today) ? {} : { year: "numeric" }),
    timeZone: "UTC",
  }).format(dayStart(day));
}

/** A share from 0 to 1 as "88 %" or "88%", as the language writes it. */
export function percentage(share: number): string {
  return new Intl.NumberFormat(wordsLanguage(), { style: "percent" }).format(share);
}
