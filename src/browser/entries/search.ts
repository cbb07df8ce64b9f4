import { createReader } from "../../search/query/reader.ts";
import { giveBundle } from "../dom/lazy-bundle.ts";
import { startDialog } from "../search/dialog.ts";
import { startPage } from "../search/page.ts";
import { loadSearch } from "../search/scripts.ts";
import { createSearchClient } from "../search/search-client.ts";
import type { SearchUi } from "../search/ui.ts";

// Loaded when search is first needed: see search/opener.ts.
const client = createSearchClient(createReader({ load: loadSearch }));
giveBundle<SearchUi>("search/ui", {
  start(root) {
    if (root instanceof HTMLDialogElement) startDialog(root, client);
    else startPage(root, client);
  },
});
