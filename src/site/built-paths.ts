import { ANALYSIS_PAGE } from "./analysis-page.ts";
import { changeOutputs } from "./changes.ts";
import { COVERAGE_PAGE } from "./coverage-page.ts";
import { folderListOutputs } from "./folder-lists.ts";
import { ownPage, searchPages } from "./languages.ts";
import { letterIndexOutputs } from "./letter-index.ts";
import { ownPages } from "./own-pages.ts";
import { siteIn } from "./several-languages.ts";
import { hasItems, type Site } from "./site.ts";

/** The paths of all that a build makes by itself, as far as they are known before its scripts, styles and search. */
export function builtPaths(site: Site): readonly string[] {
  const { config } = site;
  const seen = [config.language, ...config.languages].map((language) => siteIn(site, language));
  const paths = [
    ...(writesHeaders(site) ? ["_headers"] : []),
    "service-worker.js",
    ...(config.offline ? ["manifest.webmanifest"] : []),
    ...seen.flatMap((each) => ownPages(each).map((name) => ownPage(each, name))),
    ...(config.search ? [...searchPages(site).keys(), ...seen.flatMap(letterIndexOutputs)] : []),
    ...(config.coverage.publish ? [COVERAGE_PAGE] : []),
    ...changeOutputs(site).flatMap(({ page }) => page ?? []),
    ...folderListOutputs(site),
    ...(hasItems(site) ? [ANALYSIS_PAGE] : []),
  ];
  return [...new Set(paths)];
}

/** Whether the build makes the file of headers that several hosts read. */
function writesHeaders({ config: { host } }: Site): boolean {
  return host.length === 0 || host.includes("netlify") || host.includes("cloudflare");
}
