import { giveBundle } from "../dom/lazy-bundle.ts";
import { anki, xapi } from "../progress/later-files.ts";
import type { LaterFiles } from "../progress/progress-parts.ts";

giveBundle<LaterFiles>("later-files", { xapi, anki });
