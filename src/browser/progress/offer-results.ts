import { loadBundle } from "../dom/lazy-bundle.ts";
import { announce, find, template } from "../dom/templates.ts";
import type { Exported } from "./exported.ts";
import type { askForResults } from "./results.ts";

/** What the button for results to hand over does, loaded when it is first pressed. */
export interface ResultsBundle {
  readonly askForResults: typeof askForResults;
}

/** The button for a file of results, which says what is in it before it is saved. */
export function offerResults(section: HTMLElement, exported: () => Exported): void {
  const button = find(section, "[data-action=results]");
  const opened = async () => {
    button.removeEventListener("click", opened);
    try {
      const { askForResults } = await loadBundle<ResultsBundle>("results", button.dataset.script);
      askForResults(section, exported);
      button.click();
    } catch {
      announce(find(section, "[data-saved]"), template("not-saved"));
      button.addEventListener("click", opened);
    }
  };
  button.addEventListener("click", opened);
}
