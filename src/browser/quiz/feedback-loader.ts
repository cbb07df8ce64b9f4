import type { Confidence } from "../../core/attempts/attempt-events.ts";
import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { giveBundle, givenBundle, loadBundle } from "../dom/lazy-bundle.ts";
import { announce, find, template } from "../dom/templates.ts";
import type { drag } from "../forms/drag.ts";
import type { ScenarioWalk } from "../forms/scenario-walk.ts";
import type { ItemTools } from "./item-tools.ts";

/** What came of a response, or of none. Of an answer that was given before, how sure the learner was. */
export type ShownAnswer = Outcome & {
  readonly response: Response | null;
  readonly confidence?: Confidence | null;
};

/**
 * Feedback after an answer, walking a scenario, and dragging: loaded with the first touch of a question.
 * Grading is not part of it, so that an answer is stored even before it has loaded.
 */
export interface FeedbackTools {
  /** @returns the outcome in one sentence. */
  readonly showOutcome: (
    item: HTMLElement,
    tools: ItemTools,
    answer: ShownAnswer,
  ) => DocumentFragment;
  readonly closeFeedback: (item: HTMLElement) => void;
  readonly walkScenario: (form: HTMLFormElement) => ScenarioWalk;
  readonly drag: typeof drag;
}

const BUNDLE = "feedback";

/** Called once, by the entry of a bundle that contains it. */
export function provideFeedback(feedback: FeedbackTools): void {
  giveBundle(BUNDLE, feedback);
}

/** Undefined until it is loaded. */
export function loadedFeedback(): FeedbackTools | undefined {
  return givenBundle(BUNDLE);
}

/** Callbacks that wait for it, also across a failure to load. */
const waiting = new Set<(feedback: FeedbackTools) => void>();

/** Calls `use` with it: at once where it is loaded, or later. */
export function withFeedback(
  place: Element,
  use: (feedback: FeedbackTools) => void,
  failed: () => void = () => sayMissing(place),
): void {
  const feedback = loadedFeedback();
  if (feedback !== undefined) {
    use(feedback);
    return;
  }
  waiting.add(use);
  loadFeedback(place).catch(failed);
}

/** Loads it once, in the bundle of the deferred parts. Rejects when that does not load; another call tries again. */
export async function loadFeedback(place: Element): Promise<void> {
  // A card that script placed, as on the review page, stands in no quiz.
  const named = "[data-end-script]";
  const quiz = place.closest<HTMLElement>(named) ?? document.querySelector<HTMLElement>(named);
  const { endScript, endStyle } = quiz?.dataset ?? {};
  const feedback =
    loadedFeedback() ??
    (endScript && (await loadBundle<FeedbackTools>(BUNDLE, endScript, endStyle)));
  if (!feedback) return;
  for (const use of waiting) {
    waiting.delete(use);
    use(feedback);
  }
}

function sayMissing(place: Element): void {
  announce(find(place.closest("quiz-item") ?? place, "[data-status]"), template("missing"));
}
