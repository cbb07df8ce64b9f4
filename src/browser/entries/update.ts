import { showUpdateNote } from "../page/update-note.ts";

// The page lacks nothing without it.
showUpdateNote().catch(() => {});
