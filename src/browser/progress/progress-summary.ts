import { localDay } from "../../core/local-day.ts";
import {
  countMastery,
  type ObjectiveProgress,
  type Progress,
} from "../../core/progress/progress.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import type { CatalogueBank } from "./catalogue.ts";
import { longDate, shownText } from "./format.ts";
import { masteries, masteryBar } from "./mastery-bar.ts";
import { fillRows } from "./table-rows.ts";

/** Fills "Your progress": the counts, which are the legend of the marks, and the objectives by bank. */
export function showProgressSummary(
  section: HTMLElement,
  progress: Progress,
  banks: readonly CatalogueBank[],
): void {
  const { items, objectives, since } = progress;
  const all = masteries.reduce((sum, mastery) => sum + items[mastery], 0);
  fill(section, {
    ...{ ...shownCounts(items), items: all, met: all - items.unseen, answers: progress.answers },
    ...{ strays: progress.strays, since: since === null ? "" : longDate(localDay(since)) },
  });
  for (const mastery of masteries) {
    find(section, `[data-mark="${mastery}"]`).replaceChildren(masteryBar([mastery]));
  }
  const groups = banks.map((bank) => ({
    bank,
    objectives: objectives.filter((objective) => objective.bank === bank.id),
  }));
  const isBegun = (group: (typeof groups)[number]) =>
    group.objectives.some((objective) => objective.items.some((item) => item !== "unseen"));
  const later = groups.filter((group) => !isBegun(group));
  find(section, "[data-objectives]").replaceChildren(...groups.filter(isBegun).map(bankSection));
  fill(section, { banks: later.length });
  find(section, "[data-later]").hidden = later.length === 0;
  find(section, "[data-later-objectives]").replaceChildren(...later.map(bankSection));
  fillRows(find(section, "[data-rows]"), objectives.map(row));
}

function bankSection(group: {
  readonly bank: CatalogueBank;
  readonly objectives: readonly ObjectiveProgress[];
}): DocumentFragment {
  const section = template("bank");
  const link = find<HTMLAnchorElement>(section, "[data-bank-link]");
  link.textContent = group.bank.title;
  link.href = group.bank.url;
  find(section, "[data-list]").append(...group.objectives.map(objectiveEntry));
  return section;
}

function objectiveEntry({ objective, items }: ObjectiveProgress): DocumentFragment {
  const counts = countMastery(items);
  const entry = fill(template("objective"), {
    ...{ objective: nameOf(objective), items: items.length },
    mastered: counts.mastered,
  });
  const title = fill(template("objective-title"), shownCounts(counts));
  find(entry, "[data-marks]").append(masteryBar(items, shownText(title)));
  return entry;
}

/** A message's names have no hyphens. */
function shownCounts({ "under-way": underWay, ...counts }: Progress["items"]): TemplateValues {
  return { ...counts, underWay };
}

function row({ objective, items }: ObjectiveProgress): readonly (string | number)[] {
  const counts = countMastery(items);
  const { mastered, seen, changed, unseen } = counts;
  return [nameOf(objective), mastered, counts["under-way"], seen, changed, unseen];
}

function nameOf(objective: string): string {
  return objective === "" ? (template("other-questions").textContent ?? "") : objective;
}
