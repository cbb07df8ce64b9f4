/** Where a trainer reads what learners handed over: on every site with items. */
export const ANALYSIS_PAGE = "analyse.html";
