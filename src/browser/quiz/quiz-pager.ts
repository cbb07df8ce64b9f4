import { itemAction } from "../pager/item-action.ts";
import { isOneAtATime } from "../pager/layout.ts";
import { createPager, type Pager, type PagerView } from "../pager/pager.ts";
import { startResponseTimer } from "./response-timer.ts";
import type { Run } from "./run.ts";

/** The pager of a run: its questions, then its result. `paging` is what the mode has to say of that. */
export function createQuizPager(run: Run, paging: () => Partial<PagerView> = () => ({})): Pager {
  const { quiz } = run;
  const result = quiz.querySelector<HTMLElement>("[data-result]");
  return createPager(quiz, {
    view: () => {
      // Without those that a result leaves out.
      const pages = run.items.filter((item) => item.getAttribute("hidden") !== "");
      const isWhole = run.plan.items.length === 0;
      return {
        ...{ isOneAtATime: isOneAtATime(), pages },
        // Out of view it is hidden in another way than before there is one.
        end: result?.getAttribute("hidden") === "" ? null : result,
        actionOf: itemAction,
        // Asked of the run's own items: this script has another class of the page's elements than they are of.
        isDone: (page) =>
          run.items.some((item) => item === page && run.itemStatus(item).status === "graded"),
        // As its heading and the list of questions say it, though a result leaves some out.
        numberOf: (page) => Number(page.dataset.number),
        total: Number((isWhole && quiz.dataset.total) || run.items.length),
        ...paging(),
      };
    },
    shown: startResponseTimer,
  });
}
