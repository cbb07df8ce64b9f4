import { rm } from "node:fs/promises";
import { type AssetPaths, forEachAsset, noIndexes } from "../../src/render/assets.ts";
import { createTheme, renderTemplate, themeFolder } from "../../src/render/theme.ts";
import type { ViewContext } from "../../src/render/views/context.ts";
import { pageViews } from "../../src/render/views/pages.ts";
import { sidebarView } from "../../src/render/views/sidebar.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import { folderTree } from "../../src/site/folder-tree.ts";
import { readSite } from "../../src/site/read-site.ts";
import { treeIn } from "../../src/site/several-languages.ts";
import type { Site } from "../../src/site/site.ts";
import { endLater } from "./open-builds.ts";
import { type Files, writeFolder } from "./read-and-build.ts";

/** What pages are made of, with nothing bundled: an asset's path is `assets/` and its name. */
function viewContext(site: Site, more: Partial<ViewContext> = {}): ViewContext {
  const assets: AssetPaths = { ...forEachAsset((name) => `assets/${name}`), ...noIndexes };
  const tree = folderTree(site);
  return {
    ...{ site, assets, tree, ownTree: treeIn(tree, site.config) },
    ...{ itemsIndexes: new Map(), searchIndexes: new Map(), sharePictures: new Map() },
    ...{ sidebarHtml: () => "", sharedHtml: () => "", itemHtml: () => "" },
    ...more,
  };
}

/** What the pages of a site of these files are printed from, by path; none is made before it is asked for. */
export async function viewsOf(
  files: Files,
  options: Partial<SiteOptions> = {},
  more: Partial<ViewContext> = {},
): Promise<(path: string) => Readonly<Record<string, unknown>>> {
  const { config } = readConfig({ title: "Test", ...options });
  if (!config) throw new Error("the test's own options are wrong");
  const root = await writeFolder(files);
  endLater(() => rm(root, { recursive: true, force: true }));
  const { site, diagnostics } = await readSite(root, config);
  if (!site) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return viewsIn(viewContext(site, more));
}

/** What a view has beside what every page has, and the names of its stylesheets. */
export function ownPart({
  assets,
  ...view
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { stylesheets } = assets as { readonly stylesheets: readonly string[] };
  const own = Object.entries(view).filter(([name]) => !everyPageHas.has(name));
  const names = stylesheets.map((path) => path.replace(/^.*\//, "").replace("Stylesheet", ""));
  return { ...Object.fromEntries(own), styles: names.join(" ") };
}

const everyPageHas = new Set([
  ...["path", "language", "direction", "wordsLanguage", "headTitle", "csp", "canonicalUrl"],
  ...["languages", "alternates", "shareUrl", "structuredDataHtml", "feeds", "markdownUrl", "root"],
  ...["site", "hasCode", "hasTabs", "practice", "menu", "menuLength", "searchUrl", "footer"],
  ...["otherSearches", "letterIndexUrl", "offline", "sidebarHtml", "sidebarHasLists"],
  ...["headerHtml", "footerHtml", "searchDialogHtml"],
]);

function viewsIn(context: ViewContext) {
  const views = new Map(pageViews(context).map(({ path, view }) => [path, view]));
  return (path: string) => {
    const view = views.get(path);
    if (!view) throw new Error(`the site has no ${path}`);
    return view() as unknown as Readonly<Record<string, unknown>>;
  };
}

/** Prints a site's pages one by one, as a build does. */
export function printer(site: Site): (path: string) => string {
  const theme = createTheme([themeFolder], site.messagesIn);
  const viewOf = viewsIn(
    viewContext(site, {
      sidebarHtml: (page) =>
        renderTemplate(theme, "partials/sidebar.njk", { sidebar: sidebarView(site, page) }),
      sharedHtml: (part, _key, page) => renderTemplate(theme, `partials/${part}.njk`, { page }),
    }),
  );
  return (path) => {
    const page = viewOf(path);
    return renderTemplate(theme, `${page.layout}`, { page });
  };
}
