import { newADay } from "../../core/review/new-items.ts";
import { find } from "../dom/templates.ts";
import { wordsLanguage } from "../dom/words-language.ts";
import { dayBegins, keepDayBegins } from "../storage/learners-day.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

const KEY = "waymark:new-a-day";

/** How many new questions the learner wants in a day: their choice, or the default. */
export function wantedNew(): number {
  const stored = readSetting(KEY);
  const count = Number(stored);
  const isSound = Number.isInteger(count) && count >= 0 && count <= newADay.most;
  return stored !== null && isSound ? count : newADay.usual;
}

/** The field for new questions a day, and the choice of the hour at which a day begins. */
export function startDaySettings(
  section: HTMLElement,
  { changed }: { readonly changed: () => void },
): void {
  const field = find<HTMLInputElement>(section, "[data-new-a-day]");
  field.max = String(newADay.most);
  field.value = String(wantedNew());
  field.addEventListener("change", () => {
    const isUsual = field.value === "" || field.valueAsNumber === newADay.usual;
    if (field.checkValidity()) keepSetting(KEY, isUsual ? null : field.value);
    field.value = String(wantedNew());
    changed();
  });
  const hours = find<HTMLSelectElement>(section, "[data-day-begins]");
  const format = new Intl.DateTimeFormat(wordsLanguage(), { timeStyle: "short", timeZone: "UTC" });
  // "4:00", as the page's language writes it.
  const options = Array.from(
    { length: 24 },
    (_, hour) => new Option(format.format(hour * 3_600_000), String(hour)),
  );
  hours.append(...options);
  hours.value = String(dayBegins());
  hours.addEventListener("change", () => {
    keepDayBegins(Number(hours.value));
    changed();
  });
}
