import type { Mastery } from "../../core/progress/mastery.ts";
import { countMastery, progressOf } from "../../core/progress/progress.ts";
import { fill, find, part } from "../dom/templates.ts";
import { knownItems, loadCatalogue } from "../progress/catalogue.ts";
import { waymarks } from "../progress/waymarks.ts";
import { loadAllEvents } from "../storage/attempt-log.ts";
import { joinTabs } from "../storage/tabs.ts";

/**
 * Adds to each stop of a path where the learner stands with its questions. A stop without an answer
 * stays as it is, and so does all of it where nothing was answered or nothing is kept: the page lacks
 * nothing without it.
 */
export async function showPath(path: HTMLElement): Promise<void> {
  joinTabs(() => void show(path));
  await show(path);
}

async function show(path: HTMLElement): Promise<void> {
  try {
    const events = await loadAllEvents();
    const isAnswered = events.some(({ kind }) => kind === "answered");
    // Who has answered nothing does not pay for the list of questions.
    const items = isAnswered ? await loadCatalogue() : [];
    const { objectives } = progressOf(events, knownItems(items));
    for (const stop of path.querySelectorAll<HTMLElement>("[data-banks]")) {
      const banks = new Set(stop.dataset.banks?.split(" "));
      const own = objectives.filter(({ bank }) => banks.has(bank));
      showStop(
        stop,
        own.flatMap((objective) => objective.items),
      );
    }
  } catch {
    // What is shown stays.
  }
}

function showStop(stop: HTMLElement, items: readonly Mastery[]): void {
  const counts = countMastery(items);
  const met = items.length - counts.unseen;
  const standing = find(stop, "[data-standing]");
  standing.hidden = met === 0;
  if (met === 0) {
    delete stop.dataset.state;
    return;
  }
  stop.dataset.state = met === items.length ? "done" : "half";
  const { mastered, changed } = counts;
  const words = fill(part("standing"), { met, items: items.length, mastered, changed });
  find(words, "[data-marks]").append(waymarks(items));
  standing.replaceChildren(words);
}
