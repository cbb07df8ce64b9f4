import { giveBundle } from "../dom/lazy-bundle.ts";
import { download } from "../progress/download.ts";
import { importBackup } from "../progress/import-file.ts";
import { anki, fsrs, json, xapi } from "../progress/later-files.ts";
import type { LaterFiles } from "../progress/progress-parts.ts";
import { forgetMarks } from "../storage/forget-marks.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

giveBundle<LaterFiles>("later-files", {
  ...{ json, fsrs, xapi, anki, download },
  ...{ importBackup, recoverWriteAhead, forgetMarks },
});
