import { countDue } from "../../core/review/due-list.ts";
import { fill } from "../dom/templates.ts";
import { DUE } from "../review/due-list.ts";
import { learnersDay } from "../storage/learners-day.ts";
import { readSetting } from "../storage/setting.ts";

/** Says in the header, beside Review, how much is due today; nothing where nothing is. */
export function showDueNote(): void {
  const note = document.querySelector<HTMLElement>(".site-header [data-due]");
  if (note === null) return;
  const due = countDue(readSetting(DUE) ?? "", learnersDay());
  fill(note, { due }).hidden = due === 0;
}
