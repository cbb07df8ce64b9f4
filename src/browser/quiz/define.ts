import { QuizAttempt } from "./quiz-attempt.ts";
import { QuizItem } from "./quiz-item.ts";

/** When the last frame that items began in was, and until when they may; undefined before the first item. */
let frame: number | undefined;
let end = 0;

/**
 * The first of the items that a page comes with gets its buttons at once; the others in frames after it has shown,
 * as many in each as leave it time to show, or when something is asked of one before.
 */
class LaterItem extends QuizItem {
  override connectedCallback(): void {
    // What runs in one frame is told the same time.
    const start = (time = performance.now()) => {
      const now = performance.now();
      // Half of what a screen has for a frame, and one item in any.
      if (time !== frame) end = now + 8;
      frame = time;
      if (now > end) requestAnimationFrame(start);
      else super.connectedCallback();
    };
    if (frame !== undefined && opensAtTop() && document.readyState !== "complete")
      requestAnimationFrame(start);
    else start();
  }
}

/** Rather than at an item, or where it was left: the browser finds that by the height of all before it. */
function opensAtTop(): boolean {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return !location.hash && visit?.type === "navigate";
}

/** Items first: an attempt asks its items to show where they stand. */
export function defineQuiz(): void {
  customElements.define("quiz-item", LaterItem);
  customElements.define("quiz-attempt", QuizAttempt);
}
