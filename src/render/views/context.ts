import type { Folder } from "../../site/folder-tree.ts";
import type { Site } from "../../site/site.ts";
import type { AssetPaths, ItemIndexes } from "../assets.ts";
import type { PageWithItems } from "./article-types.ts";
import type { ItemView } from "./quiz-types.ts";
import type { FrameView, PageView } from "./types.ts";

/** What all pages of one build share. */
export interface ViewContext {
  readonly site: Site;
  readonly tree: Folder;
  /** What menus and the home page lead to: of a site in several languages, what is in the page's own. */
  readonly ownTree: Folder;
  readonly assets: AssetPaths;
  /** The indexes of items in each other language of the site. */
  readonly itemsIndexes: ReadonlyMap<string, ItemIndexes>;
  /** The first file of each search index, from the site's root, by language. */
  readonly searchIndexes: ReadonlyMap<string, string>;
  /** What other sites show with a link to a page, from the site's root, by the page; by `""` of all others. */
  readonly sharePictures: ReadonlyMap<string, string>;
  /** Where the configuration says something of it. */
  readonly look?: Look | undefined;
  /** The sidebar of a page, rendered, without a mark of where one is. */
  readonly sidebarHtml: (page: string) => string;
  /** A partial that the pages of a folder share, rendered for the first page of each `key`. */
  readonly sharedHtml: (partial: SharedPartial, key: string, page: FrameView) => string;
  /** An item that stands in an article, rendered. */
  readonly itemHtml: (page: PageView & PageWithItems, item: ItemView) => string;
}

/** What the configuration says of the site's look; paths from the site's root. */
export interface Look {
  /** Empty where it is the theme's. */
  readonly stylesheet: string;
  readonly logo:
    | {
        readonly path: string;
        readonly alt: string;
        readonly width?: number;
        readonly height?: number;
      }
    | undefined;
}

/** By its name in `partials/`. */
export type SharedPartial = "header" | "footer" | "search-dialog";
