import { createReader } from "../../search/query/reader.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { createAsking } from "../search/asking.ts";
import { startDialog } from "../search/dialog.ts";
import { startPage } from "../search/page.ts";
import { loadSearch } from "../search/scripts.ts";
import type { SearchUi } from "../search/ui.ts";

// Loaded when search is first needed: see search/opener.ts.
const asking = createAsking(createReader({ load: loadSearch }));
giveBundle<SearchUi>("search/ui", {
  start(root) {
    if (root instanceof HTMLDialogElement) startDialog(root, asking);
    else startPage(root, asking);
  },
});
