import { ANALYSIS_PAGE } from "../../site/analysis-page.ts";
import type { ViewContext } from "./context.ts";
import { quizCrumbs } from "./links.ts";
import { pageView } from "./page.ts";
import type { PageView } from "./types.ts";

/** Its tables come by script, from files that never leave the browser. */
export function analysisView(context: ViewContext): PageView {
  const { messages } = context.site;
  return pageView(context, {
    layout: "layouts/analysis.njk",
    path: ANALYSIS_PAGE,
    title: messages.text("analysis.title"),
    description: messages.text("analysis.description"),
    needs: ["reading", "analysis"],
    breadcrumbs: quizCrumbs(context.site, ANALYSIS_PAGE),
  });
}
