import { createReader } from "../../search/query/reader.ts";
import { createAsking } from "../search/asking.ts";
import { startDialog } from "../search/dialog.ts";
import { startPage } from "../search/page.ts";
import type { SearchUi } from "../search/ui.ts";

// Loaded when search is first needed: see search/opener.ts.
const scripts = globalThis.waymarkSearch;
if (scripts) {
  const asking = createAsking(createReader({ load: (name) => scripts.load(name) }), scripts);
  const ui: SearchUi = {
    start(root) {
      if (root instanceof HTMLDialogElement) startDialog(root, asking);
      else startPage(root, asking);
    },
  };
  scripts.receive("ui", ui);
}
