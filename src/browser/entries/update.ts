import { giveBundle } from "../dom/lazy-bundle.ts";
import { showUpdateNote } from "../page/update-note.ts";

giveBundle("update", {});
// The page lacks nothing without it.
showUpdateNote().catch(() => {});
