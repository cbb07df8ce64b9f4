import { isArticleFile } from "../../core/article-file.ts";
import type { IncludedFiles } from "../../markdown/inclusions.ts";
import type { Pictures } from "../../markdown/pictures.ts";
import { type Folders, outputOf } from "../../markdown/targets.ts";
import { pathKey } from "../../markdown/wiki-target.ts";
import { ANALYSIS_PAGE } from "../analysis-page.ts";
import { isBankFile } from "../check/check-names.ts";
import type { SiteConfig } from "../config/config.ts";
import { letterIndexPage } from "../letter-index.ts";
import { practicePages, practicePath } from "../practice-pages.ts";
import type { SiteAsset } from "../site.ts";
import { quizOutput } from "../translated-banks.ts";
import { itemPagesOf } from "./item-pages.ts";
import { oldPagesOf } from "./old-pages.ts";
import type { ParsedBank } from "./parse-bank.ts";
import type { ArticleHead } from "./place-articles.ts";
import type { Heads } from "./read-heads.ts";
import { listPaths } from "./read-lists.ts";
import type { StaticFolders } from "./static-folders.ts";

interface SiteFiles {
  readonly config: Pick<
    SiteConfig,
    "articles" | "content" | "quizzes" | "search" | "redirects" | "language" | "languages"
  >;
  /** The content folder's. */
  readonly content: StaticFolders;
  readonly quizFiles: readonly string[];
  readonly heads: Pick<Heads<ArticleHead>, "built" | "pages" | "folderPages">;
  readonly banks: readonly ParsedBank[];
  readonly pictures: Pictures;
  readonly inclusions: IncludedFiles;
}

/** Whether a file of the content folder is neither an article nor a list. */
export function isCopied(name: string): boolean {
  return !isArticleFile(name) && !/\.ya?ml$/i.test(name);
}

/** What links need to know of a site's files, and the files that are copied as they are. */
export function siteFolders({ config, content, quizFiles, heads, ...rest }: SiteFiles): {
  readonly folders: Folders;
  readonly assets: readonly SiteAsset[];
} {
  const { banks, pictures, inclusions } = rest;
  const { built, pages, folderPages } = heads;
  const lists = listPaths(config);
  const listPages = lists.flatMap(({ glossary, sources, outputs }) => [
    [glossary, outputs.glossary] as const,
    [sources, outputs.sources] as const,
  ]);
  const placed = {
    ...{ content: config.content, quizzes: config.quizzes },
    pages: new Map([...pages, ...quizPlaces(quizFiles, config), ...listPages]),
    ...{ folderPages, staticFolders: content.folders },
    linkRoots: config.articles.linkRoots,
  };
  const copied = [...content.others.filter(isCopied), ...content.files];
  const folders = {
    ...placed,
    ...{ pictures, inclusions },
    itemPages: itemPagesOf(banks, placed),
    oldPages: oldPagesOf(built, placed, config.redirects),
    aliases: aliasesOf(built),
    madePages: [
      ...["", ...config.languages.map((language) => `${language}/`)].flatMap((folder) =>
        [
          ...(config.search ? ["search.html", letterIndexPage] : []),
          ...(banks.length > 0 ? ["quizzes/index.html", ...practicePages.map(practicePath)] : []),
        ].map((name) => folder + name),
      ),
      ...(banks.length > 0 ? [ANALYSIS_PAGE] : []),
    ],
    files: new Set([
      ...built.map(({ file }) => file.path),
      ...copied,
      ...lists.flatMap(({ glossary, sources }) => [glossary, sources]),
      ...quizFiles.filter(isBankFile),
    ]),
  };
  return {
    folders,
    assets: copied.map((source) => ({ source, path: outputOf(source, folders) ?? source })),
  };
}

/** Where the pages of quizzes in a language's folder go, by file. */
function quizPlaces(
  files: readonly string[],
  config: SiteFiles["config"],
): readonly (readonly [string, string])[] {
  if (config.languages.length === 0) return [];
  return files.flatMap((file) => {
    const output = isBankFile(file) ? quizOutput(file, config) : undefined;
    return output === undefined ? [] : [[file, output] as const];
  });
}

/** Files by the other names that their front matter has for them. */
function aliasesOf(heads: readonly ArticleHead[]): ReadonlyMap<string, readonly string[]> {
  const named = heads.flatMap(({ file, front }) =>
    front.frontMatter.aliases.map((alias) => ({ key: pathKey(alias), file: file.path })),
  );
  const byName = Map.groupBy(named, ({ key }) => key);
  return new Map([...byName].map(([key, all]) => [key, [...new Set(all.map(({ file }) => file))]]));
}
