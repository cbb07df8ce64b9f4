/** Onward as the page is read: in a text from right to left by a swipe to the right. */
export type Way = "on" | "back";

/** Pixels that a finger has to go, at most this slowly, and mostly sideways. */
const DISTANCE = 60;
const MILLISECONDS = 800;

/** What a finger does something else in, or what scrolls sideways itself. */
const others = "textarea, select, [data-grip], input:not([type=radio], [type=checkbox])";

/** Tells of swipes by a finger. Nothing is out of reach without them. */
export function listenForSwipes(area: HTMLElement, swiped: (way: Way) => void): void {
  let start: PointerEvent | null = null;
  area.addEventListener("pointerdown", (event) => {
    const { target, pointerType, isPrimary } = event;
    const isFree = pointerType === "touch" && isPrimary && target instanceof Element;
    start = isFree && !isTaken(target, area) ? event : null;
  });
  area.addEventListener("pointercancel", () => {
    start = null;
  });
  area.addEventListener("pointerup", ({ clientX, clientY, timeStamp, pointerId }) => {
    if (start?.pointerId !== pointerId) return;
    const x = clientX - start.clientX;
    const y = clientY - start.clientY;
    const isQuick = timeStamp - start.timeStamp < MILLISECONDS;
    start = null;
    if (!isQuick || Math.abs(x) < DISTANCE || Math.abs(x) < 2 * Math.abs(y)) return;
    swiped(x < 0 === (getComputedStyle(area).direction === "ltr") ? "on" : "back");
  });
}

function isTaken(target: Element, area: Element): boolean {
  if (target.closest(others)) return true;
  for (let box: Element | null = target; box && box !== area; box = box.parentElement) {
    if (box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== "visible")
      return true;
  }
  return false;
}
