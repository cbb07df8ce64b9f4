import { addScript, metaContent } from "../dom/add-script.ts";
import { hasWords } from "./found-words.ts";

/** Marks what a search found, on the page that its result led to. */
export function startLanding(): void {
  // The page lacks nothing without it.
  if (hasWords()) addScript(metaContent("waymark-search-landing")).catch(() => {});
}
