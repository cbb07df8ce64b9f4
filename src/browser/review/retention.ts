import { createScheduler, retentions } from "../../core/review/scheduling.ts";
import { fill, find } from "../dom/templates.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";
import { percentage } from "./dates.ts";

const KEY = "waymark:retention";

/** The desired retention, from 0 to 1: the learner's choice, or the default. */
export function wantedRetention(): number {
  const stored = Number(readSetting(KEY));
  return stored >= percent(retentions.least) && stored <= percent(retentions.most)
    ? Math.round(stored) / 100
    : retentions.usual;
}

/** The slider, with the cost of each choice beside it. Calls `changed` when it is released. */
export function startRetention(
  section: HTMLElement,
  { changed }: { readonly changed: (retention: number) => void },
): void {
  const slider = find<HTMLInputElement>(section, "[data-retention]");
  slider.min = String(percent(retentions.least));
  slider.max = String(percent(retentions.most));
  slider.value = String(percent(wantedRetention()));
  explain(section, slider);
  slider.addEventListener("input", () => explain(section, slider));
  slider.addEventListener("change", () => {
    keepSetting(KEY, slider.value);
    changed(Number(slider.value) / 100);
  });
}

/** A memory that the usual retention leaves alone for ten days shows what another choice does. */
const EXAMPLE_DAYS = 10;

function explain(section: HTMLElement, slider: HTMLInputElement): void {
  const wanted = Number(slider.value);
  const days = createScheduler({ retention: wanted / 100 }).interval(EXAMPLE_DAYS);
  slider.setAttribute("aria-valuetext", percentage(wanted / 100));
  fill(section, {
    retention: percentage(wanted / 100),
    usual: percentage(retentions.usual),
    lost: 100 - wanted,
    example: EXAMPLE_DAYS,
    days,
    "is-usual": wanted === percent(retentions.usual),
    "is-other": wanted !== percent(retentions.usual),
  });
}

function percent(share: number): number {
  return Math.round(share * 100);
}
