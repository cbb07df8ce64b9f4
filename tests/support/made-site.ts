import { rm } from "node:fs/promises";
import { readConfig } from "../../src/site/config/config.ts";
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
