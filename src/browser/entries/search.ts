import { giveBundle } from "../dom/lazy-bundle.ts";
import { startDialog } from "../search/dialog.ts";
import { healingClient } from "../search/healing.ts";
import { createIndexFiles } from "../search/index-files.ts";
import type { SearchUi } from "../search/opener.ts";
import { startPage } from "../search/page.ts";
import { createSearchClient } from "../search/search-client.ts";

// Loaded when search is first needed: see search/opener.ts.
const files = createIndexFiles();
const client = healingClient(files, () => createSearchClient(files.load));
giveBundle<SearchUi>("search/ui", {
  start(root) {
    if (root instanceof HTMLDialogElement) startDialog(root, client);
    else startPage(root, client);
  },
});
