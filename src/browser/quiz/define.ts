import { QuizAttempt } from "./quiz-attempt.ts";
import { QuizItem } from "./quiz-item.ts";

/** What is still to be done of the items that the page came with. */
const waiting: (() => void)[] = [];

let hasFirst = false;

/**
 * The first of the items that a page comes with gets its buttons at once; the others in frames after it has shown,
 * as many in each as leave it time to show, or when something is asked of one before.
 */
class LaterItem extends QuizItem {
  override connectedCallback(): void {
    const start = () => super.connectedCallback();
    if (!hasFirst || !opensAtTop() || document.readyState === "complete") start();
    else if (waiting.push(start) === 1) requestAnimationFrame(startSome);
    hasFirst = true;
  }
}

function startSome(): void {
  const end = performance.now() + PER_FRAME;
  // Before, as one of them may throw.
  if (waiting.length > 1) requestAnimationFrame(startSome);
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() < end);
}

/** Milliseconds: half of what a screen has for a frame. */
const PER_FRAME = 8;

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
