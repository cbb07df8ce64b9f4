import { giveBundle } from "../dom/lazy-bundle.ts";
import { createPreviews } from "../page/preview.ts";
import type { PreviewBundle } from "../page/preview-opener.ts";

giveBundle<PreviewBundle>("preview", { createPreviews });
