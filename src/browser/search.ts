import { createReader } from "../search/reader.ts";
import { startDialog } from "./search/dialog.ts";
import { startPage } from "./search/page.ts";
import type { SearchUi } from "./search/ui.ts";

// Loaded when search is first needed: see search/opener.ts.
const scripts = globalThis.waymarkSearch;
if (scripts) {
  const reader = createReader({ load: (name) => scripts.load(name) });
  const ui: SearchUi = {
    start(root) {
      if (root instanceof HTMLDialogElement) startDialog(root, reader);
      else startPage(root, reader);
    },
  };
  scripts.receive("ui", ui);
}
