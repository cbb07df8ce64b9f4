import type { Diagnostic } from "../../core/diagnostics.ts";
import type { ArticleHead } from "../read/place-articles.ts";
import type { Site } from "../site.ts";
import { checkSiteLinks } from "../site-links.ts";
import { checkBanks } from "./check-banks.ts";
import { checkColours } from "./check-colours.ts";
import { checkConfiguredPaths } from "./check-configured-paths.ts";
import { checkExtraKeys } from "./check-extra-keys.ts";
import { checkIds } from "./check-ids.ts";
import { checkItemPlaces } from "./check-item-places.ts";
import { checkLinks } from "./check-links.ts";
import { checkPages } from "./check-pages.ts";
import { checkPinned } from "./check-pinned.ts";
import { checkQuizzes } from "./check-quizzes.ts";
import { checkTranslations } from "./check-translations.ts";
import { lintBanks } from "./lint-banks.ts";

/** What a check of all files together looks at beside the site. */
export interface Beside {
  readonly lists: Parameters<typeof checkIds>[1];
  readonly links: Parameters<typeof checkLinks>[1];
  readonly heads: readonly ArticleHead[];
}

/** Whether links, ids, pages and options fit together, once all files are read. */
export function checkSite(site: Site, { lists, links, heads }: Beside): readonly Diagnostic[] {
  const { config } = site;
  return [
    ...checkIds(site, lists),
    ...checkLinks(site, links),
    ...checkSiteLinks(site),
    ...checkColours(config),
    ...checkConfiguredPaths(site, links.drafts),
    ...checkExtraKeys(
      heads.map(({ file, front }) => ({ file, extraKeys: front.extraKeys })),
      config.articles.extraKeys,
    ),
    ...checkBanks(site),
    ...lintBanks(site),
    ...checkQuizzes(site),
    ...checkItemPlaces(site),
    ...checkPages(site),
    ...checkPinned(site),
    ...checkTranslations(site),
  ];
}
