const firstSeen = new WeakMap<Element, number>();
let observer: IntersectionObserver | undefined;

/** Starts timing when an element first comes into the middle of the window. */
export function startResponseTimer(element: Element): void {
  observer ??= new IntersectionObserver(note, { rootMargin: "-25% 0px" });
  // Again where it was: what was out of view then is looked at anew.
  observer.unobserve(element);
  observer.observe(element);
}

/** Starts again, as when a question is retried. */
export function restartResponseTimer(element: Element): void {
  firstSeen.set(element, performance.now());
}

/** Whole milliseconds since it was first seen; null when it was not. */
export function responseTime(element: Element): number | null {
  const seen = firstSeen.get(element);
  return seen === undefined ? null : Math.round(performance.now() - seen);
}

function note(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting || firstSeen.has(target) || target.hasAttribute("hidden")) continue;
    restartResponseTimer(target);
    observer?.unobserve(target);
  }
}
