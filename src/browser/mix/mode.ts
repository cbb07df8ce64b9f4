import type { AttemptStarted } from "../../core/attempts/attempt-events.ts";
import { type AttemptState, startAttempt } from "../../core/attempts/attempts.ts";
import type { Practice } from "../../core/attempts/event-fields.ts";
import { localDay } from "../../core/local-day.ts";
import { shuffled } from "../../core/selection/shuffle.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";
import type { LaterModes } from "../quiz/modes.ts";
import type { PracticeMode } from "../quiz/practice-mode.ts";
import { study } from "../quiz/study.ts";
import type { History } from "../storage/history.ts";
import { dayBegins, learnersDay } from "../storage/learners-day.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";

/** How a mix is practised: with the results at once, or sat as an exam. */
export type MixMode = "mix" | "exam";

/** What a mix asks for when it begins. */
export interface MixPlan {
  readonly items: readonly string[];
  readonly mode: MixMode;
  /** Seconds, of an exam; null for none. */
  readonly limit: number | null;
}

export const practiceOf = (mode: MixMode): Practice => ({ quiz: "mix", mode });

/** The event that starts a mix. It names its questions, so that the same mix comes back. */
export function mixStarted(
  { items, mode, limit }: MixPlan,
  { history, shuffle }: { readonly history: History; readonly shuffle: boolean },
): AttemptStarted {
  const seed = shuffle ? randomSeed() : null;
  const order = seed === null ? items : shuffled(items, seed);
  const plan = { seed, items: order, limit };
  return startAttempt(history.state(mode), practiceOf(mode), plan, stamp());
}

/** How the mix that was begun last was practised. */
export function lastMode(history: History): MixMode {
  const begun = (mode: MixMode) => history.state(mode).started?.at ?? 0;
  return begun("exam") > begun("mix") ? "exam" : "mix";
}

/** Answered, or entered in an exam. */
export function countDone({ answers, entries, submitted, started }: AttemptState): number {
  const items = started?.items ?? [];
  const isIn = (id: string) => answers.has(id) || (entries.get(id)?.response ?? null) !== null;
  return submitted === null ? items.filter(isIn).length : items.length;
}

/** The questions of a mix that was not finished, or was begun today: to go on with, or look back on. */
export function itemsLeft(
  { started, answers, submitted }: AttemptState,
  mode: MixMode,
): readonly string[] {
  if (started === null) return [];
  const isFinished =
    mode === "exam" ? submitted !== null : started.items.every((id) => answers.has(id));
  return isFinished && localDay(started, { begins: dayBegins() }) !== learnersDay()
    ? []
    : started.items;
}

/**
 * @param root Says where the script of exams is.
 * @throws Error when it does not load.
 */
export async function loadMode(root: HTMLElement, mode: MixMode): Promise<PracticeMode> {
  if (mode === "mix") return study;
  const { modesScript, modesStyle } = root.dataset;
  return (await loadBundle<LaterModes>("modes", modesScript, modesStyle)).exam;
}
