import { giveBundle } from "../dom/lazy-bundle.ts";
import { importBackup } from "../progress/import-file.ts";
import { anki, fsrs, json, xapi } from "../progress/later-files.ts";
import type { LaterFiles } from "../progress/progress-parts.ts";
import { recoverWriteAhead } from "../storage/recover.ts";

giveBundle<LaterFiles>("later-files", { json, fsrs, xapi, anki, importBackup, recoverWriteAhead });
