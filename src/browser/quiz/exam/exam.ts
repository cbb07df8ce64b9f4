import { announce, fill, find, template } from "../../dom/templates.ts";
import type { PracticeMode } from "../practice-mode.ts";
import { Entries } from "./entries.ts";
import { offerHandIn } from "./hand-in.ts";
import { LeavingGuard } from "./leaving-guard.ts";
import { offerSetup } from "./setup.ts";
import { handInSheet } from "./sheet.ts";
import { Timer } from "./timer.ts";

/**
 * An answer sheet: nothing is said of any answer until all are handed in. What is entered is written
 * down at once, and time that runs out takes nothing away.
 */
export const exam: PracticeMode = ({
  run,
  progress,
  result: showResult,
  goToStart,
  goToResult,
}) => {
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
  const leaving = new LeavingGuard();
  const list = find(quiz, "[data-progress]");
  // The score comes before the questions that it is about.
  const result = quiz.querySelector<HTMLElement>("[data-result]");
  const below = result?.nextSibling ?? null;
  list.before(setup, ...(result ? [result] : []));
  list.append(timer.bar);
  sheet.after(handIn.element);
  // Before the history was read nobody listened yet.
  const early = run.all.map((item) => [item, item.entered] as const);
  for (const item of run.all) item.mode = "exam";
  entries.open();
  quiz.querySelector("[data-exam-left]")?.remove();

  function render(): void {
    const { started, submitted, attempt } = run.state;
    const isOver = submitted !== null;
    const isRunning = started !== null && !isOver;
    setup.hidden = started !== null;
    sheet.hidden = started === null;
    list.hidden = started === null;
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
    showResult(isOver);
    fill(quiz, { unfinished: isRunning });
    quiz.toggleAttribute("data-examined", isRunning);
    leaving.follow(isRunning && states.some(({ state }) => state !== "hollow"));
  }

  return {
    render,
    paging() {
      const { started, submitted } = run.state;
      const isOver = submitted !== null;
      const last = run.items.at(-1);
      return {
        ...(started === null && { pages: [] }),
        isEndFirst: isOver,
        actionOf: (page) => (page === last && !isOver && !handIn.open.hidden ? handIn.open : null),
        // Come back to, it goes on where nothing is filled in yet.
        isDone: (page) => {
          const item = run.items.find((each) => each === page);
          return isOver || (item !== undefined && entries.stateOf(item).state !== "hollow");
        },
      };
    },
    leave() {
      leaving.follow(false);
      if (quiz.hasAttribute("data-examined")) {
        announce(find(quiz, "[data-notice]"), template("exam-left"));
      }
      quiz.removeAttribute("data-examined");
      if (result) below?.before(result);
      entries.close();
      timer.follow(null);
      for (const added of [setup, timer.bar, handIn.element]) added.remove();
      sheet.hidden = false;
      list.hidden = false;
      for (const item of run.all) item.show({ status: "unanswered" });
    },
  };
};
