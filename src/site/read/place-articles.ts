import path from "node:path";
import { withoutArticleEnding } from "../../core/article-file.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { type Folders, outputOf } from "../../markdown/targets.ts";
import { folderOf } from "./folder-of.ts";
import type { FrontMatterResult } from "./front-matter.ts";
import { outputPlace } from "./output-place.ts";
import { placeOf } from "./place-of.ts";

/** An article's file, of which the front matter alone is read. */
export interface ArticleHead {
  readonly file: SourceFile;
  readonly front: Pick<FrontMatterResult, "extraKeys" | "diagnostics"> & {
    readonly frontMatter: Pick<
      FrontMatterResult["frontMatter"],
      "draft" | "permalink" | "slug" | "aliases"
    >;
  };
}

/** Where articles go that do not go where their files stand. */
export interface PlacedArticles {
  /** Output paths by file. */
  readonly pages: ReadonlyMap<string, string>;
  /** Each folder's own page, by the folder's path; both from the site's root. */
  readonly folderPages: ReadonlyMap<string, string>;
}

/** Names of a folder's own page, the first that is there being it. */
const OWN_PAGE = [/^index$/, /^_index$/, /^readme$/i];
/** What wikis call their first page. */
const WIKI_HOME = /^home$/i;

export function placeArticles(
  heads: readonly ArticleHead[],
  {
    languages,
    ...folders
  }: Pick<Folders, "content" | "quizzes"> & { readonly languages: readonly string[] },
): PlacedArticles {
  const placeIn = ({ path }: SourceFile) =>
    `${folders.content}/${placeOf(path.slice(folders.content.length + 1), languages)}`;
  const folderPages = new Map<string, string>();
  for (const name of OWN_PAGE) {
    for (const { file } of heads) {
      const place = placeIn(file);
      const folder = path.posix.dirname(place);
      if (name.test(withoutArticleEnding(path.posix.basename(place))) && !folderPages.has(folder)) {
        folderPages.set(folder, file.path);
      }
    }
  }
  const home = heads.find(
    ({ file }) =>
      path.posix.dirname(placeIn(file)) === folders.content &&
      WIKI_HOME.test(withoutArticleEnding(path.posix.basename(file.path))),
  );
  if (home && !folderPages.has(folders.content)) folderPages.set(folders.content, home.file.path);
  const pages = new Map<string, string>();
  for (const { file, front } of heads) {
    const { permalink, slug } = front.frontMatter;
    const place = placeIn(file);
    const output = outputOf(place, folders) ?? "";
    const folder = folderOf(output);
    const own = folderPages.get(path.posix.dirname(place)) === file.path;
    // The home page has one place, whatever another tool called it.
    const isHome = own && folder === "";
    const placed =
      (isHome ? "index.html" : undefined) ??
      (permalink && outputPlace(permalink, "", ".html")) ??
      (slug && outputPlace(slug, folder, ".html")) ??
      (own ? path.posix.join(folder, "index.html") : output);
    if (placed !== outputOf(file.path, folders)) pages.set(file.path, placed);
  }
  return { pages, folderPages };
}
