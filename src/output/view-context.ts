import { keepRecent } from "../render/keep-recent.ts";
import { renderTemplate, type Theme } from "../render/theme.ts";
import type { ViewContext } from "../render/views/context.ts";
import { sidebarView } from "../render/views/sidebar.ts";
import { folderTree } from "../site/folder-tree.ts";
import { flat } from "../site/read/flat.ts";
import { folderLanguage, siteIn, treeIn } from "../site/several-languages.ts";
import { sidebarKey } from "../site/shown-levels.ts";
import type { Site } from "../site/site.ts";

/** What pages are made of beside their own views, rendered by a theme. */
export function viewContext(
  site: Site,
  theme: Theme,
  rest: Pick<ViewContext, "look" | "searchIndexes" | "sharePictures" | "assets" | "itemsIndexes">,
): ViewContext {
  // What the pages of a folder share is rendered for the first of them.
  const recent = keepRecent<string>();
  const once = (key: string, render: () => string) => recent(key, () => flat(render()));
  const tree = folderTree(site);
  return {
    ...{ site, tree, ownTree: treeIn(tree, site.config), ...rest },
    sidebarHtml: (page) =>
      once(`sidebar ${sidebarKey(site, page)}`, () => {
        const language = folderLanguage(page, site.config);
        const sidebar = sidebarView(siteIn(site, language), page);
        return renderTemplate(theme, "partials/sidebar.njk", { sidebar }, language);
      }),
    sharedHtml: (partial, key, page) =>
      once(`${partial} ${key}`, () => renderTemplate(theme, `partials/${partial}.njk`, { page })),
    itemHtml: (page, item) => renderTemplate(theme, "partials/article-item.njk", { page, item }),
  };
}
