import { startAnalysis } from "../analysis/analysis-page.ts";

const root = document.querySelector<HTMLElement>("[data-analysis]");
if (root) startAnalysis(root);
