import { ABSENT_PAGE } from "../../core/offline/site-files.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import { pageDirection, searchPage } from "../../site/languages.ts";
import { siteIn, versionsOf } from "../../site/several-languages.ts";
import type { ViewContext } from "./context.ts";
import { languageName } from "./language-links.ts";
import { listPage } from "./list-page.ts";
import type { NotFoundView } from "./list-types.ts";

// Hosts serve the page at whatever address was asked for; this many levels down it finds its style.
const NOT_FOUND_DEPTH = 6;

/**
 * What stands in for a page that is not there, in the language that the site is seen in. That of the site's own
 * language is all that many hosts know, and so it speaks to readers of the others, too.
 */
export function notFoundView(context: ViewContext, path: string): NotFoundView {
  const view = listPage(context, {
    layout: "layouts/not-found.njk",
    path,
    sidebar: false,
    title: context.site.messages.text("not-found.title"),
    needs: ["reading"],
  });
  const roots = Array.from({ length: NOT_FOUND_DEPTH }, (_, depth) => "../".repeat(depth));
  return {
    ...{ ...view, roots },
    folder: path.slice(0, -ABSENT_PAGE.length),
    others: path === ABSENT_PAGE ? others(context) : [],
  };
}

/** Said in their words, where the interface has them. */
function others({ site }: ViewContext): NotFoundView["others"] {
  const { config } = site;
  return config.languages.flatMap((language) => {
    const home = versionsOf(site, "index.html").find((version) => version.language === language);
    if (!home) return [];
    const seen = siteIn(site, language);
    const { messages } = seen;
    const isSpoken = messages.speaks("not-found.summary") && messages.speaks("search.title");
    return {
      ...{ language, direction: pageDirection(config, language) },
      name: languageName(language, config),
      folder: `${language}/`,
      summary: isSpoken ? messages.text("not-found.summary") : "",
      links: [
        { title: home.article.title, url: relativeUrl(ABSENT_PAGE, home.article.output) },
        ...(config.search && isSpoken
          ? [
              {
                title: messages.text("search.title"),
                url: relativeUrl(ABSENT_PAGE, searchPage(seen, language)),
              },
            ]
          : []),
      ],
    };
  });
}
