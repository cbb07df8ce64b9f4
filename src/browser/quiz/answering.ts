import type { Response, Rubric } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import type { ScenarioWalk } from "../forms/scenario-walk.ts";
import type { ItemTools } from "./item-tools.ts";
import { loadLater } from "./load-later.ts";
import { announce, find, part } from "./parts.ts";

/** What answering takes: grading, showing what came of it, walking. A page is looked at without. */
export interface Answering {
  readonly gradeAnswer: (rubric: Rubric, response: Response | null) => Outcome;
  /** @returns the outcome in one sentence. */
  readonly showOutcome: (
    item: HTMLElement,
    tools: ItemTools,
    response: Response | null,
    outcome: Outcome,
  ) => DocumentFragment;
  readonly closeFeedback: (item: HTMLElement) => void;
  readonly walkScenario: (form: HTMLFormElement) => ScenarioWalk;
}

let provided: Answering | undefined;

/** Called once, by the entry of a bundle that brings it. */
export function provideAnswering(answering: Answering): void {
  provided = answering;
}

/** Undefined while it was not loaded. */
export function answeringNow(): Answering | undefined {
  return provided ?? globalThis.waymarkLater?.end?.answering;
}

/** @throws Error before it was loaded: who asks has to wait for `loadAnswering`. */
export function needAnswering(): Answering {
  const answering = answeringNow();
  if (answering === undefined) throw new Error("what answering takes was not loaded");
  return answering;
}

/** Hands it over, at once where it is there. Where it does not load, the item of the place says so. */
export function withAnswering(place: Element, use: (answering: Answering) => void): void {
  const answering = answeringNow();
  if (answering !== undefined) {
    use(answering);
    return;
  }
  const told = () =>
    announce(find(place.closest("quiz-item") ?? place, "[data-status]"), part("answering-missing"));
  loadAnswering(place).then(() => use(needAnswering()), told);
}

/** Loads it with its quiz's end, once. Rejects when that does not load; another call tries again. */
export async function loadAnswering(place: Element): Promise<void> {
  // A card that was put into the page by hand stands in no quiz.
  const named = "[data-end-script]";
  const quiz = place.closest<HTMLElement>(named) ?? document.querySelector<HTMLElement>(named);
  if (answeringNow() === undefined && quiz !== null) await loadLater("end", quiz);
}
