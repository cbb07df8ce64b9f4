import { type Day, dayStart } from "../../core/local-day.ts";
import { once } from "../../core/once.ts";
import { wordsLanguage } from "../dom/words-language.ts";

/** The last moment that a `Date` can hold. */
const LAST = 8.64e15;

// Each is made once, as making one takes many times longer than its use; none where a script needs no dates.
const longDates = /* @__PURE__ */ dates({ dateStyle: "long" });
const shortDates = /* @__PURE__ */ dates({ day: "numeric", month: "short" });
const percentages = /* @__PURE__ */ once(
  () => new Intl.NumberFormat(wordsLanguage(), { style: "percent" }),
);

/** "3 March 2026", as the language of the words around it writes it. */
export function longDate(day: Day): string {
  return format(day, longDates());
}

/** "3 Mar". */
export function shortDate(day: Day): string {
  return format(day, shortDates());
}

export function percent(share: number): string {
  return percentages().format(share);
}

/** What an element says as it is shown: without what is hidden in it, on one line. */
export function shownText(root: ParentNode): string {
  const copy = document.createElement("div");
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  for (const hidden of copy.querySelectorAll("[hidden]")) hidden.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** "34 kB". */
export function bytes(count: number): string {
  const [unit, value] =
    count < 1e6
      ? (["kilobyte", Math.ceil(count / 1e3)] as const)
      : (["megabyte", Math.round(count / 1e5) / 10] as const);
  return new Intl.NumberFormat(wordsLanguage(), { style: "unit", unit }).format(value);
}

function format(day: Day, dates: Intl.DateTimeFormat): string {
  return dates.format(Math.min(dayStart(day), LAST));
}

function dates(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return once(() => new Intl.DateTimeFormat(wordsLanguage(), { ...options, timeZone: "UTC" }));
}
