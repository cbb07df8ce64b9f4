import { rm } from "node:fs/promises";
import { type AssetPaths, forEachAsset, noIndexes } from "../../src/render/assets.ts";
import { createTheme, renderTemplate, themeFolder } from "../../src/render/theme.ts";
import type { ViewContext } from "../../src/render/views/context.ts";
import { pageViews } from "../../src/render/views/pages.ts";
import { sidebarView } from "../../src/render/views/sidebar.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { folderTree } from "../../src/site/folder-tree.ts";
import type { Article } from "../../src/site/read/article.ts";
import { readSite } from "../../src/site/read-site.ts";
import type { Site } from "../../src/site/site.ts";
import { createSiteIndex } from "../../src/site/site-index.ts";
import { article, soundFiles, writeFolder } from "./read-and-build.ts";

/** A site of articles with one text at these paths, with no file of any: thousands take no time. */
export async function madeSite(paths: readonly string[]): Promise<Site> {
  const { site, home, sample, wholeHome, whole } = await readSample();
  const articles = [home, ...paths.map((path) => articleAt(sample, path))].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  return {
    ...{ ...site, articles, banks: [], index: createSiteIndex(articles, []) },
    wholeArticle: (article) => (article === home ? wholeHome : whole),
  };
}

let read: ReturnType<typeof readOnce> | undefined;

function readSample() {
  read ??= readOnce();
  return read;
}

async function readOnce() {
  const { config } = readConfig({ title: "Test" });
  if (!config) throw new Error("the test's own options are wrong");
  const text = article("Sample", "A text.\n\n## Part\n\nMore.");
  const root = await writeFolder({ ...soundFiles, "content/sample.md": text });
  const { site } = await readSite(root, config);
  const [home, sample] = ["index.md", "sample.md"].map((path) => site?.index.articles.get(path));
  if (!site || !sample || !home) throw new Error("the test's own files are wrong");
  const [wholeHome, whole] = [site.wholeArticle(home), site.wholeArticle(sample)];
  await rm(root, { recursive: true });
  return { site, home, sample, wholeHome, whole };
}

function articleAt(sample: Article, path: string): Article {
  const words = path.replace(/\.md$/, "").split("/").slice(-2).join(" ");
  const title = `On ${words} as it stands`;
  return {
    ...{ ...sample, path, title, label: title },
    output: path.replace(/\.md$/, ".html"),
    isFolderPage: /(?:^|\/)index\.md$/.test(path),
  };
}

/** Prints a site's pages one by one, as a build does. */
export function printer(site: Site): (path: string) => string {
  const theme = createTheme([themeFolder], site.messagesIn);
  const assets: AssetPaths = { ...forEachAsset((name) => `assets/${name}`), ...noIndexes };
  const context: ViewContext = {
    ...{
      site,
      assets,
      itemsIndexes: new Map(),
      searchIndexes: new Map(),
      sharePictures: new Map(),
    },
    ...{ tree: folderTree(site), ownTree: folderTree(site) },
    sidebarHtml: (page) =>
      renderTemplate(theme, "partials/sidebar.njk", { sidebar: sidebarView(site, page) }),
    sharedHtml: (part, _key, page) => renderTemplate(theme, `partials/${part}.njk`, { page }),
    itemHtml: () => "",
  };
  const views = new Map(pageViews(context).map(({ path, view }) => [path, view]));
  return (path) => {
    const page = views.get(path)?.();
    if (!page) throw new Error(`the site has no ${path}`);
    return renderTemplate(theme, page.layout, { page });
  };
}
