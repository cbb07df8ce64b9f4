import { loadBundle } from "../dom/lazy-bundle.ts";
import { find } from "../dom/templates.ts";
import type { anki, xapi } from "./later-files.ts";
import type { showProgress } from "./shown-progress.ts";

/** What the progress page shows once there are answers. */
export interface ShownProgress {
  readonly showProgress: typeof showProgress;
}

/** What writes the files that need the texts of questions. */
export interface LaterFiles {
  readonly xapi: typeof xapi;
  readonly anki: typeof anki;
}

/** Rejects when it does not load; another call tries again. */
export function loadShown(): Promise<ShownProgress> {
  return loadBundle("progress-shown", find(document, "progress-page").dataset.shownScript);
}

/** Rejects when it does not load; another call tries again. */
export function loadLaterFiles(): Promise<LaterFiles> {
  return loadBundle("later-files", find(document, "progress-page").dataset.filesScript);
}
