import type { Mastery } from "../../core/progress/mastery.ts";
import { countMastery, progressOf } from "../../core/progress/progress.ts";
import { readArticles } from "../../core/progress/read-articles.ts";
import { fill, find, template } from "../dom/templates.ts";
import { knownItems, loadCatalogue } from "../progress/catalogue.ts";
import { masteryBar } from "../progress/mastery-bar.ts";
import { articleOf, keepReadList } from "../reading/read-list.ts";
import { dayBegins } from "../storage/learners-day.ts";
import { loadLog } from "../storage/load-log.ts";
import { joinTabs } from "../storage/tabs.ts";

/**
 * Adds the learner's progress to each step of a path. A step without an answer stays as it is, and so
 * does the whole path where nothing was answered or stored: it is complete without progress.
 */
export async function showPath(path: HTMLElement): Promise<void> {
  joinTabs(() => void show(path));
  await show(path);
}

async function show(path: HTMLElement): Promise<void> {
  try {
    const events = await loadLog();
    const isAnswered = events.some(({ kind }) => kind === "answered");
    // Without an answer there is no need to load the list of questions.
    const items = isAnswered ? await loadCatalogue() : [];
    const { objectives } = progressOf(events, knownItems(items), { begins: dayBegins() });
    const read = readArticles(
      events,
      items.map((item) => ({ id: item.id, article: articleOf(item) })),
    );
    keepReadList(read);
    for (const step of path.querySelectorAll<HTMLElement>("[data-banks]")) {
      const banks = new Set(step.dataset.banks?.split(" "));
      const own = objectives.filter(({ bank }) => banks.has(bank));
      const isRead = step.querySelector("[data-state-words]") !== null;
      showStepProgress(
        step,
        own.flatMap((objective) => objective.items),
        isRead,
      );
    }
  } catch {
    // Leave what is shown.
  }
}

function showStepProgress(step: HTMLElement, items: readonly Mastery[], isRead: boolean): void {
  const counts = countMastery(items);
  const met = items.length - counts.unseen;
  const standing = find(step, "[data-standing]");
  standing.hidden = met === 0;
  if (met === 0) {
    if (!isRead) delete step.dataset.state;
    return;
  }
  step.dataset.state = isRead || met === items.length ? "done" : "half";
  const { mastered, changed } = counts;
  const words = fill(template("standing"), { met, items: items.length, mastered, changed });
  find(words, "[data-marks]").append(masteryBar(items));
  standing.replaceChildren(words);
}
