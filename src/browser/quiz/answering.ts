import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { giveBundle, givenBundle, loadBundle } from "../dom/lazy-bundle.ts";
import { announce, find, part } from "../dom/templates.ts";
import type { drag } from "../forms/drag.ts";
import type { ScenarioWalk } from "../forms/scenario-walk.ts";
import type { ItemTools } from "./item-tools.ts";

/**
 * What comes after an answer, walking, and dragging. A page is looked at without; grading is not among it, so that
 * an answer is kept though it has not come yet.
 */
export interface Answering {
  /** @returns the outcome in one sentence. */
  readonly showOutcome: (
    item: HTMLElement,
    tools: ItemTools,
    response: Response | null,
    outcome: Outcome,
  ) => DocumentFragment;
  readonly closeFeedback: (item: HTMLElement) => void;
  readonly walkScenario: (form: HTMLFormElement) => ScenarioWalk;
  readonly drag: typeof drag;
}

const BUNDLE = "answering";

/** Called once, by the entry of a bundle that brings it. */
export function provideAnswering(answering: Answering): void {
  giveBundle(BUNDLE, answering);
}

/** Undefined while it was not loaded. */
export function answeringNow(): Answering | undefined {
  return givenBundle(BUNDLE);
}

/** Those that wait for it, also over a failure to load. */
const waiting = new Set<(answering: Answering) => void>();

/** Hands it over, at once where it is there, or when it has come at last. */
export function withAnswering(
  place: Element,
  use: (answering: Answering) => void,
  failed: () => void = () => sayMissing(place),
): void {
  const answering = answeringNow();
  if (answering !== undefined) {
    use(answering);
    return;
  }
  waiting.add(use);
  loadAnswering(place).catch(failed);
}

/** Loads it with its quiz's end, once. Rejects when that does not load; another call tries again. */
export async function loadAnswering(place: Element): Promise<void> {
  // A card that was put into the page by hand stands in no quiz.
  const named = "[data-end-script]";
  const quiz = place.closest<HTMLElement>(named) ?? document.querySelector<HTMLElement>(named);
  const { endScript, endStyle } = quiz?.dataset ?? {};
  const answering =
    answeringNow() ?? (endScript && (await loadBundle<Answering>(BUNDLE, endScript, endStyle)));
  if (!answering) return;
  for (const use of waiting) {
    waiting.delete(use);
    use(answering);
  }
}

function sayMissing(place: Element): void {
  announce(find(place.closest("quiz-item") ?? place, "[data-status]"), part("answering-missing"));
}
