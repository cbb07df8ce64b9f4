import { applyAppearance, readAppearance } from "../page/appearance-choice.ts";

// Loads in the head and blocks, so that the page is never painted in the other appearance first
// and what needs script has its place from the start.
document.documentElement.dataset.script = "";
applyAppearance(readAppearance());
