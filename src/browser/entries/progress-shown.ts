import { giveBundle } from "../dom/lazy-bundle.ts";
import type { ShownProgress } from "../progress/progress-parts.ts";
import { showProgress } from "../progress/shown-progress.ts";

giveBundle<ShownProgress>("progress-shown", { showProgress });
