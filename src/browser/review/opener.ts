import { loadBundle } from "../dom/lazy-bundle.ts";
import { loadIndex } from "../items/load-items.ts";
import { ignoreStorageErrors } from "../storage/ignore-storage-errors.ts";
import { hasEntries } from "../storage/load-log.ts";
import { hasWriteAhead } from "../storage/write-ahead.ts";
import { showView } from "./show-view.ts";
import type { startReview } from "./start.ts";

/** What reviewing takes: heavy, and of no use before there is an answer. */
export interface ReviewBundle {
  readonly startReview: typeof startReview;
}

/** Starts the review page; where nothing was ever answered it only says what the page is for. */
export async function openReview(root: HTMLElement): Promise<void> {
  let isOpened = false;

  async function open(): Promise<void> {
    if (isOpened) return;
    isOpened = true;
    showView(root, "loading");
    root.hidden = false;
    try {
      const { reviewScript } = root.dataset;
      // Wanted as soon as the script is there, which tells where it does not come.
      loadIndex().catch(() => {});
      const { startReview } = await loadBundle<ReviewBundle>("review-run", reviewScript);
      await startReview(root);
    } catch {
      showView(root, "failed");
    }
  }

  root.querySelector("[data-action=reload]")?.addEventListener("click", () => location.reload());
  // Whatever another tab says, there is something now.
  ignoreStorageErrors(() => {
    new BroadcastChannel("waymark").addEventListener("message", () => void open());
  });
  const has = hasWriteAhead() || (await hasEntries().catch(() => null));
  if (has) return open();
  if (isOpened) return;
  showView(root, has === null ? "unkept" : "nothing-answered");
  root.hidden = false;
}
