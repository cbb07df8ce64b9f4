/** Where the page stands that shows what questions cover: published when the configuration says so. */
export const COVERAGE_PAGE = "coverage.html";
