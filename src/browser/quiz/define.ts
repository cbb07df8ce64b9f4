import { QuizAttempt } from "./quiz-attempt.ts";
import { QuizItem } from "./quiz-item.ts";

let frames: Promise<unknown> | undefined;

/**
 * The first of the items that a page comes with gets its buttons at once, each of the others in a frame of
 * its own after it has shown, or when something is asked of it before.
 */
class LaterItem extends QuizItem {
  override connectedCallback(): void {
    if (frames && opensAtTop() && document.readyState !== "complete") {
      frames = frames.then(nextFrame);
      void frames.then(() => super.connectedCallback());
    } else {
      frames = nextFrame();
      super.connectedCallback();
    }
  }
}

/** Rather than at an item, or where it was left: the browser finds that by the height of all before it. */
function opensAtTop(): boolean {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return !location.hash && visit?.type === "navigate";
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

/** Items first: an attempt asks its items to show where they stand. */
export function defineQuiz(): void {
  customElements.define("quiz-item", LaterItem);
  customElements.define("quiz-attempt", QuizAttempt);
}
