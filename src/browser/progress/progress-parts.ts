import { loadBundle } from "../dom/lazy-bundle.ts";
import { find } from "../dom/templates.ts";
import type { forgetMarks } from "../storage/forget-marks.ts";
import type { recoverWriteAhead } from "../storage/recover.ts";
import type { download } from "./download.ts";
import type { importBackup } from "./import-file.ts";
import type { anki, fsrs, json, xapi } from "./later-files.ts";
import type { showProgress } from "./shown-progress.ts";

/** What the progress page shows once there are answers. */
export interface ShownProgress {
  readonly showProgress: typeof showProgress;
}

/** What writes and reads files, recovers what was not written and forgets what was read: of no use to most visits. */
export interface LaterFiles {
  readonly json: typeof json;
  readonly fsrs: typeof fsrs;
  readonly xapi: typeof xapi;
  readonly anki: typeof anki;
  readonly download: typeof download;
  readonly importBackup: typeof importBackup;
  readonly recoverWriteAhead: typeof recoverWriteAhead;
  readonly forgetMarks: typeof forgetMarks;
}

/** Rejects when it does not load; another call tries again. */
export function loadShown(): Promise<ShownProgress> {
  return loadBundle("progress-shown", find(document, "progress-page").dataset.shownScript);
}

/** Rejects when it does not load; another call tries again. */
export function loadLaterFiles(): Promise<LaterFiles> {
  return loadBundle("later-files", find(document, "progress-page").dataset.filesScript);
}
