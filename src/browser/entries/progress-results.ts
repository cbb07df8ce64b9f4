import { giveBundle } from "../dom/lazy-bundle.ts";
import type { ResultsBundle } from "../progress/offer-results.ts";
import { askForResults } from "../progress/results.ts";

// Loaded when the button is first pressed: see progress/offer-results.ts.

giveBundle<ResultsBundle>("results", { askForResults });
