import { objectiveRows } from "../../core/progress/objective-rows.ts";
import { againstPassMark } from "../../core/progress/pass-mark.ts";
import { type Result, resultOf } from "../../core/progress/results.ts";
import { fill, find, type TemplateValues, template } from "../dom/templates.ts";
import { remindOfBackup } from "./backup-reminder.ts";
import type { QuizItem } from "./quiz-item.ts";
import { showRecord } from "./record.ts";
import type { Run } from "./run.ts";

/** Shows what a run came to: the score and what it means, by objective, what to reread, the time. */
export function showResult(run: Run, shown: boolean): void {
  const section = run.quiz.querySelector<HTMLElement>("[data-result]");
  if (section === null) return;
  // A pager has another way to take it out of view, which stays.
  if (!shown || section.getAttribute("hidden") === "") section.hidden = !shown;
  for (const place of [section, ...run.quiz.querySelectorAll("[data-progress], [data-keeping]")]) {
    fill(place, { complete: shown, unfinished: !shown });
  }
  showMissedOnly(run, section, shown);
  if (!shown) return;
  const button = section.querySelector<HTMLElement>("[data-action=print]");
  if (button) button.onclick = () => print();
  const reminder = section.querySelector<HTMLElement>("[data-reminder]");
  if (reminder) void remindOfBackup(reminder, run);
  const result = resultOfRun(run);
  const { meaning } = result;
  const { rows, rest } = objectiveRows(result.objectives);
  fill(section, {
    ...{ scored: result.scored, right: result.right, partly: result.partly, done: result.done },
    ...{ missed: result.missed.length, percent: Math.round((result.score ?? 0) * 100) },
    ...{ all: meaning === "all", most: meaning === "most", part: meaning === "part" },
    ...{ little: meaning === "little", objectives: rows.length },
    ...passing(run, result),
    ...calibration(result),
    ...time(examTime(run) ?? result.ms),
  });
  const { submitted } = run.state;
  showRecord(section, submitted && { result, handedIn: submitted.at });
  const missed = run.items.filter(({ item }) => result.missed.includes(item));
  find(section, "[data-missed]").replaceChildren(...missed.map(missedItem));
  find(section, "[data-objectives]").replaceChildren(
    ...rows.map((objective) => fill(template("objective"), { ...objective })),
    ...(rest ? [fill(template("other-objectives"), { ...rest })] : []),
  );
}

/** The box that leaves what was right out of the questions; empty again with the next attempt. */
function showMissedOnly(run: Run, section: HTMLElement, shown: boolean): void {
  const box = section.querySelector<HTMLInputElement>("[data-missed-only]");
  if (box === null) return;
  if (!shown && box.checked) {
    box.checked = false;
    leaveOut(run, () => false);
  }
  box.onchange = () => {
    const { missed } = resultOfRun(run);
    leaveOut(run, ({ item }) => box.checked && !missed.includes(item));
  };
}

/** From the questions and from their list. */
function leaveOut({ quiz, items }: Run, isOut: (item: QuizItem) => boolean): void {
  for (const item of items) {
    item.hidden = isOut(item);
    const entry = quiz.querySelector(`[data-questions] [data-for="${item.item}"]`)?.parentElement;
    if (entry) entry.hidden = item.hidden;
  }
}

export function resultOfRun(run: Run): Result {
  return resultOf(
    run.items.map((item) => ({
      id: item.item,
      objective: item.dataset.objective ?? "",
      itemStatus: run.itemStatus(item),
    })),
  );
}

/** Neither shows where nothing was scored. The quiz's author set the mark, or none. */
function passing({ quiz }: Run, { score }: Result): TemplateValues {
  const against = againstPassMark(score, Number(quiz.dataset.passMark ?? 0));
  return {
    reached: against?.percent ?? "",
    ...{ passed: against?.isPassed === true, "not-passed": against?.isPassed === false },
  };
}

/** Nothing of it shows where the learner never said how sure they were. */
function calibration({ calibration }: Result): TemplateValues {
  return Object.fromEntries([
    ["confided", calibration.some(({ said }) => said > 0)],
    ...calibration.flatMap(({ confidence, said, right }) => [
      [confidence, said],
      [`${confidence}-right`, right],
    ]),
  ]);
}

/** An exam is timed as a whole. */
function examTime({ state: { started, submitted } }: Run): number | null {
  return started && submitted ? Math.max(0, submitted.at - started.at) : null;
}

function time(ms: number | null) {
  const seconds = Math.round((ms ?? 0) / 1000);
  return { timed: ms !== null, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

function missedItem(item: QuizItem): DocumentFragment {
  const entry = fill(template("missed-item"), { number: item.dataset.number ?? "" });
  find<HTMLAnchorElement>(entry, "[data-item-link]").href = `#${item.id}`;
  const question = find(item, "legend").cloneNode(true);
  find(entry, "[data-question]").append(...question.childNodes);
  const section = item.querySelector("[data-answer] [data-section-link]");
  if (section !== null) find(entry, "[data-section]").append(section.cloneNode(true));
  return entry;
}
