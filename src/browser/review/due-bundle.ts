import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import type { Review } from "../../core/review/review.ts";
import { loadBundle } from "../dom/lazy-bundle.ts";

/** When questions come back. The scheduler is heavy: what only needs it once there are answers loads it then. */
export interface DueBundle {
  /** By item id, as of now, as the learner set it. */
  readonly reviewsNow: (
    items: Iterable<{ readonly id: string; readonly revision: string }>,
    events: Iterable<AttemptEvent>,
  ) => ReadonlyMap<string, Review>;
}

/** Rejects when it does not load; another call tries again. */
export function loadDue(): Promise<DueBundle> {
  const place = document.querySelector<HTMLElement>("[data-due-script]");
  return loadBundle("due", place?.dataset.dueScript);
}
