import { fill, find } from "../../dom/templates.ts";
import type { PracticeMode } from "../practice-mode.ts";
import { Entries } from "./entries.ts";
import { offerHandIn } from "./hand-in.ts";
import { offerSetup } from "./setup.ts";
import { handInSheet } from "./sheet.ts";
import { Timer } from "./timer.ts";

/**
 * An answer sheet: nothing is said of any answer until all are handed in. What is entered is written
 * down at once, and time that runs out takes nothing away.
 */
export const exam: PracticeMode = ({ run, progress, result, goToStart, goToResult }) => {
  const { quiz } = run;
  const sheet = find(quiz, "[data-items]");
  const entries = new Entries(run);
  const timer = new Timer(run);
  const setup = offerSetup(run, { begun: goToStart });
  const handIn = offerHandIn(run, {
    confirm: () => {
      entries.flush();
      handInSheet(run, timer.elapsed);
      goToResult();
    },
  });
  /** What the items show: the attempt, and whether it is over. */
  let shown = "";
  sheet.before(setup, timer.bar);
  sheet.after(handIn.element);
  // Before the history was read nobody listened yet.
  const early = run.all.map((item) => [item, item.entered] as const);
  for (const item of run.all) item.mode = "exam";
  entries.open();

  function render(): void {
    const { started, submitted, attempt } = run.state;
    const isOver = submitted !== null;
    const isRunning = started !== null && !isOver;
    setup.hidden = started !== null;
    sheet.hidden = started === null;
    find(quiz, "[data-progress]").hidden = started === null;
    handIn.element.hidden = !isRunning;
    timer.follow(isRunning ? started : null);
    entries.isOpen = isRunning;
    const now = `${attempt} ${isOver}`;
    if (now !== shown) {
      entries.forget();
      for (const item of run.all) item.show({ status: "unanswered" });
    }
    if (isRunning) {
      entries.show();
      if (shown === "") entries.enter(early);
    } else if (now !== shown) for (const item of run.items) item.show(run.itemStatus(item));
    shown = now;
    const states = run.items.map((item) => entries.stateOf(item));
    progress(states);
    handIn.show(states);
    result(isOver);
    fill(quiz, { unfinished: isRunning });
  }

  return {
    render,
    leave() {
      entries.close();
      timer.follow(null);
      for (const added of [setup, timer.bar, handIn.element]) added.remove();
      sheet.hidden = false;
      find(quiz, "[data-progress]").hidden = false;
      for (const item of run.all) item.show({ status: "unanswered" });
    },
  };
};
