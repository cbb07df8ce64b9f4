const firstSeen = new WeakMap<Element, number>();
let observer: IntersectionObserver | undefined;

/** Notes when an element first comes into the middle of the window. */
export function watchSight(element: Element): void {
  observer ??= new IntersectionObserver(note, { rootMargin: "-25% 0px" });
  observer.observe(element);
}

/** Begins to count anew, as when a question is tried again. */
export function seeAnew(element: Element): void {
  firstSeen.set(element, performance.now());
}

/** Whole milliseconds since it was first seen; null when nobody saw it come. */
export function sinceSeen(element: Element): number | null {
  const seen = firstSeen.get(element);
  return seen === undefined ? null : Math.round(performance.now() - seen);
}

function note(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || firstSeen.has(target)) continue;
    seeAnew(target);
    observer?.unobserve(target);
  }
}
