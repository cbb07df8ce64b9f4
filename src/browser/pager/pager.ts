import { addressTarget } from "../dom/address-target.ts";
import { fill, find } from "../dom/templates.ts";
import { followLinks } from "./follow-links.ts";
import { keepLayout } from "./layout.ts";
import { leaveOut, letIn } from "./leave-out.ts";
import { listenForSwipes, type Way } from "./swipe.ts";

/** What there is to show now; asked for again at every `update`. */
export interface PagerView {
  /** Whether one shows at a time; else all stand in a column and the bar is away. */
  readonly isOneAtATime: boolean;
  /** The questions in their order, each with a heading that can be focused first in it. None: no bar. */
  readonly pages: readonly HTMLElement[];
  /** What is shown alone after the last one, such as a result; null while there is none. */
  readonly end?: HTMLElement | null;
  /** Whether `end` is where one begins, as the result of an exam that is over. */
  readonly isEndFirst?: boolean;
  /** The number that a question has, and how many there are in all, where these are some of them. */
  readonly numberOf?: (page: HTMLElement) => number;
  readonly total?: number;
  /** The button, on the page or elsewhere, that is the one thing to do there now; null: to go on. */
  readonly actionOf: (page: HTMLElement) => HTMLElement | null;
  /** Whether nothing is left to do there. Who goes on from the last one comes to one that is open. */
  readonly isDone: (page: HTMLElement) => boolean;
  /** What a swipe does where it does not turn. */
  readonly swiped?: (way: Way) => void;
}

export interface PagerOptions {
  readonly view: () => PagerView;
  /** A page has come into view. */
  readonly shown?: (page: HTMLElement) => void;
}

/**
 * Questions one at a time. Knows nothing of quizzes: who has a list of elements to go through, such as a
 * quiz, a mix, a deck or a review, gives them as a view and calls `update` whenever that is another.
 *
 * `root` carries `data-paged` while one shows at a time. It holds `partials/pager-bar.njk` (the bar with
 * previous, the one action, next) and, where it has one, `partials/pager-place.njk` ("3 of 12", which
 * unfolds the list of questions). The pages stand in `[data-items]`, where swipes count. What is out of
 * view is `hidden="until-found"`: no key reaches it, but a search in the page, a link to its id, and
 * paper do. There are no shortcuts: every letter may be an answer.
 */
export interface Pager {
  /** The page in view; null at the end, in a column, and where there are none. */
  readonly current: HTMLElement | null;
  /**
   * Shows the view as it is now; stays on the page in view as long as it is one. The first call goes to
   * where the page's address leads, else to the first question that is open.
   */
  update(): void;
  /**
   * Goes to the page, or the end, that an element is on, and to the first one from elsewhere, with the
   * focus on its heading, which says where that is. False in a column, where nothing is done.
   */
  goTo(element: HTMLElement): boolean;
}

export function createPager(
  root: HTMLElement,
  { view: look, shown = () => {} }: PagerOptions,
): Pager {
  const bar = find(root, "[data-pager]");
  const button = (turn: string) =>
    root.querySelector<HTMLButtonElement>(`[data-turn="${turn}"]`) ??
    document.createElement("button");
  const [back, act, on, overview] = [
    button("back"),
    button("act"),
    button("on"),
    button("overview"),
  ];
  let view = look();
  /** The page or the end; stays through a column. */
  let here: HTMLElement | null = null;
  let wasActing = false;

  function update(): void {
    const wasEndFirst = view.isEndFirst;
    view = look();
    const { pages, end = null, isOneAtATime } = view;
    const all = end === null ? pages : [...pages, end];
    const isPaged = isOneAtATime && pages.length > 0;
    const isFirst = here === null;
    // Back at what is over already, as at an exam that was handed in.
    if (!isFirst && end && view.isEndFirst && !wasEndFirst) here = end;
    if (here === null || !all.includes(here)) {
      // Loaded late, it leaves in view what somebody is at already.
      const target = isFirst ? (addressTarget(location.hash) ?? document.activeElement) : null;
      const open = pages.find((page) => !view.isDone(page)) ?? pages[0];
      here =
        all.find((page) => page.contains(target)) ?? ((view.isEndFirst && end) || open || null);
      if (here !== null && here !== end) shown(here);
    }
    root.toggleAttribute("data-paged", isPaged);
    bar.hidden = !isPaged;
    for (const element of all) (isPaged && element !== here ? leaveOut : letIn)(element);
    showPlace();
    showBar();
    // It was out of view when the browser went there.
    if (isFirst && isPaged && location.hash) here?.scrollIntoView({ behavior: "instant" });
  }

  function showPlace(): void {
    const { pages, end, total = pages.length } = view;
    const at = here === null ? -1 : pages.indexOf(here);
    const number = here === null || at < 0 ? 0 : (view.numberOf?.(here) ?? at + 1);
    fill(root, {
      at: number,
      pages: total,
      "at-page": at >= 0 && !bar.hidden,
      "at-end": here === end,
    });
    for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-questions] a")) {
      const isHere = at >= 0 && !bar.hidden && link.hash === `#${here?.id}`;
      if (isHere) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function showBar(): void {
    const action = actionHere();
    const next = following();
    back.disabled = after(-1) === null;
    on.disabled = after(1) === null;
    act.hidden = action === null && next === null;
    if (action !== null) {
      find(act, "[data-act]").replaceChildren(...action.cloneNode(true).childNodes);
    }
    fill(act, {
      act: action !== null,
      "go-on": action === null && next !== view.end,
      "go-end": action === null && next === view.end,
    });
    // What came of an answer is read before one goes on.
    if (wasActing && action === null && !bar.hidden) {
      here
        ?.querySelector("[role=status]")
        ?.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
    wasActing = action !== null;
    // What is written here is no news.
    changes.takeRecords();
  }

  function actionHere(): HTMLElement | null {
    return here === null || here === view.end ? null : view.actionOf(here);
  }

  function after(step: 1 | -1): HTMLElement | null {
    const { pages, end = null } = view;
    const all = end === null ? pages : view.isEndFirst ? [end, ...pages] : [...pages, end];
    return (here && all[all.indexOf(here) + step]) ?? null;
  }

  /** Where the one action leads that is to go on: past the last one to what is open. */
  function following(): HTMLElement | null {
    return after(1) ?? view.pages.find((page) => page !== here && !view.isDone(page)) ?? null;
  }

  function goTo(page: HTMLElement, { from = 0 } = {}): void {
    here = page;
    update();
    overview.setAttribute("aria-expanded", "false");
    if (page !== view.end) shown(page);
    find(page, "[tabindex='-1']").focus({ preventScroll: true });
    page.scrollIntoView({ block: "start", behavior: "instant" });
    // None where little motion is wanted.
    const duration = Number.parseFloat(getComputedStyle(root).getPropertyValue("--motion"));
    if (from !== 0 && duration > 0) {
      page.animate([{ opacity: 0, translate: `${from * 24}px` }, {}], { duration });
    }
  }

  function turn(way: Way, page = after(way === "on" ? 1 : -1)): void {
    if (page !== null)
      goTo(page, { from: (way === "on") === (directionOf(root) === "ltr") ? 1 : -1 });
  }

  back.addEventListener("click", () => turn("back"));
  on.addEventListener("click", () => turn("on"));
  act.addEventListener("click", () => {
    const action = actionHere();
    if (action === null) turn("on", following());
    else action.click();
  });
  overview.addEventListener("click", () => {
    const isOpen = overview.getAttribute("aria-expanded") === "true";
    overview.setAttribute("aria-expanded", String(!isOpen));
  });
  const changes = new MutationObserver(update);
  changes.observe(root, {
    subtree: true,
    attributeFilter: ["hidden", "aria-disabled"],
  });
  listenForSwipes(find(root, "[data-items]"), (way) => {
    if (bar.hidden) return;
    if (view.swiped) view.swiped(way);
    else turn(way);
  });
  const box = root.querySelector<HTMLInputElement>("[data-setting=one-at-a-time]");
  if (box) {
    const chosen = () => {
      keepLayout(box.checked);
      update();
    };
    // It may have been chosen while this was on its way.
    if (box.checked !== view.isOneAtATime) chosen();
    box.addEventListener("change", chosen);
  }
  followLinks({
    led(target) {
      const page = pageAround(target);
      // Within a page its own links lead on.
      if (page !== undefined && (page !== here || page === target)) goTo(page);
    },
    found(target) {
      here = pageAround(target) ?? here;
      update();
    },
  });

  function pageAround(target: Element): HTMLElement | undefined {
    const { pages, end } = view;
    if (bar.hidden) return undefined;
    return [...pages, ...(end ? [end] : [])].find((page) => page.contains(target));
  }

  return {
    get current() {
      return bar.hidden || here === view.end ? null : here;
    },
    update,
    goTo(element) {
      update();
      const page = pageAround(element) ?? view.pages[0];
      if (bar.hidden || page === undefined) return false;
      goTo(page);
      return true;
    },
  };
}

function directionOf(element: Element): string {
  return getComputedStyle(element).direction;
}
