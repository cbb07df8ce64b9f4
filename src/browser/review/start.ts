import { minutesFor } from "../../core/review/answer-time.ts";
import type { Review } from "../../core/review/review.ts";
import { nextDueDay } from "../../core/review/reviews.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import { type IndexItem, loadIndex } from "../items/load-items.ts";
import { itemAction } from "../pager/item-action.ts";
import { isOneAtATime } from "../pager/layout.ts";
import { createPager } from "../pager/pager.ts";
import { sayKept } from "../quiz/notices.ts";
import { startResponseTimer } from "../quiz/response-timer.ts";
import { WholeHistory } from "../storage/whole-history.ts";
import { dayName, relativeDay } from "./dates.ts";
import { keepDueList } from "./due-list.ts";
import { createLearner, type Learner } from "./learner.ts";
import { createDueList } from "./list.ts";
import { startRetention, wantedRetention } from "./retention.ts";
import { startDaySettings, wantedNew } from "./settings.ts";
import { showView } from "./show-view.ts";
import { createSuspendedItems } from "./suspended-items.ts";

/** Starts the review page: what is due over all banks, answered in place. */
export async function startReview(root: HTMLElement): Promise<void> {
  let update = () => {};
  let isKept = true;
  const history = new WholeHistory({
    changed: () => update(),
    kept(kept) {
      isKept = kept;
      sayKept(root, kept);
    },
  });
  showView(root, "loading");
  root.hidden = false;
  try {
    const [items] = await Promise.all([loadIndex(), history.load()]);
    const screen = createScreen(root, items, createLearner(items, history), {
      none: () => (isKept ? "nothing-answered" : "unkept"),
    });
    update = screen.update;
    await screen.refill();
  } catch {
    showView(root, "failed");
  }
}

interface Screen {
  /** Adds what is due by now. Rejects where its questions do not load. */
  refill(): Promise<void>;
  /** To be called when the history has changed. */
  update(): void;
}

/** @param none The view where nothing that was answered is known. */
function createScreen(
  root: HTMLElement,
  items: readonly IndexItem[],
  learner: Learner,
  { none }: { readonly none: () => string },
): Screen {
  let retention = wantedRetention();
  /** How many were still to be answered when last shown. */
  let open = 0;
  const list = createDueList(root, items, learner);
  const settings = find(root, "[data-settings]");
  const due = find(root, "[data-view=due]");
  const end = find(due, "[data-end]");
  find<HTMLInputElement>(due, "[data-setting=one-at-a-time]").checked = isOneAtATime(true);
  const pager = createPager(due, {
    view: () => ({
      isOneAtATime: isOneAtATime(true),
      pages: list.pages,
      // Out of view it is hidden in another way than before there is one.
      end: end.getAttribute("hidden") === "" ? null : end,
      total: list.total,
      actionOf: itemAction,
      isDone: list.isDone,
    }),
    shown(page) {
      startResponseTimer(find(page, "quiz-item"));
      void list.reached(page).then(
        () => pager.update(),
        () => {},
      );
    },
  });
  for (const button of root.querySelectorAll("[data-action=new]")) {
    button.addEventListener("click", () => void addNew());
  }

  async function addNew(): Promise<void> {
    try {
      const first = await list.addNew(learner.newItems(wantedNew()));
      show(learner.reviews(retention));
      if (first && !pager.goTo(first)) first.focus();
    } catch {
      announce(find(root, "[data-notice]"), template("not-loaded"));
    }
  }
  const suspended = createSuspendedItems(find(root, "[data-left-out]"), items, {
    restored(item) {
      learner.keep(learner.acted(item, "restore"));
      refillLater();
    },
  });

  async function refill(): Promise<void> {
    const reviews = learner.reviews(retention);
    await list.refill(reviews);
    find(root, "[data-notice]").replaceChildren();
    show(reviews);
  }

  function refillLater(then = () => {}): void {
    refill().then(then, () => announce(find(root, "[data-notice]"), template("not-loaded")));
  }

  function update(): void {
    if (list.isEmpty) {
      refillLater();
      return;
    }
    // The number that it names may be out of date.
    find(root, "[data-notice]").replaceChildren();
    const reviews = learner.reviews(retention);
    const wasOpen = open;
    list.update(reviews);
    show(reviews);
    const complete = find(root, "[data-complete]");
    if (open > 0) announce(complete, "");
    else if (wasOpen > 0) announce(complete, template("review-complete"));
  }

  function show(reviews: ReadonlyMap<string, Review>): void {
    keepDueList(reviews);
    const { today, hasAnswered } = learner;
    const { isEmpty } = list;
    open = list.open;
    const next = nextDueDay(reviews.values(), today);
    const when = next === null ? {} : { day: dayName(next, today), ago: relativeDay(next - today) };
    const time = learner.answerTime;
    const added = list.openNew;
    const minutes = minutesFor(open, time);
    fill(find(root, "[data-state]"), { due: open - added, added, some: open, minutes });
    const fresh = open > 0 ? 0 : learner.newItems(wantedNew()).length;
    fill(root, { fresh });
    fill(end, { ...when, next: next !== null });
    const isOver = open === 0 && !isEmpty;
    const complete = find(root, "[data-complete]");
    if (open > 0) announce(complete, "");
    // One at a time, the end says it to all who see.
    complete.classList.toggle("visually-hidden", isOneAtATime(true));
    if (!isOver) end.hidden = true;
    else if (end.getAttribute("hidden") === "") end.hidden = false;
    pager.update();
    fill(find(root, "[data-view=nothing-due]"), {
      ...when,
      next: next !== null,
      never: next === null,
    });
    suspended.update(reviews);
    settings.hidden = !hasAnswered;
    if (!isEmpty) showView(root, "due");
    else showView(root, hasAnswered ? "nothing-due" : none());
  }

  startDaySettings(settings, { changed: () => refillLater() });
  startRetention(settings, {
    changed(wanted) {
      retention = wanted;
      refillLater(() => {
        announce(find(root, "[data-notice]"), fill(template("due-now"), { due: list.open }));
      });
    },
  });
  // The page may have been left open overnight.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refillLater();
  });
  return { refill, update };
}
