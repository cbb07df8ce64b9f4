import { relativeUrl } from "../../markdown/targets.ts";
import { pageDirection } from "../../site/languages.ts";
import { redirectsOf } from "../../site/redirects.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import type { RedirectView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { movedFrom } from "./moved-places.ts";

/** Pages at paths that articles had. */
export function redirectPages(context: ViewContext) {
  const { site, assets } = context;
  const { config } = site;
  return redirectsOf(site).map(({ path, article, fragment }) => ({
    path,
    view(): RedirectView {
      const { title, output, language = config.language } = article;
      return {
        ...{ layout: "layouts/redirect.njk", csp: contentSecurityPolicy([]), title, language },
        direction: pageDirection(config, language),
        url: relativeUrl(path, output, fragment),
        script: relativeUrl(path, assets.movedScript),
        moved: movedFrom(context, site, path),
      };
    },
  }));
}
