import type { Messages } from "../../messages/messages.ts";
import type { Site } from "../../site/site.ts";
import type { Folder } from "./trail.ts";
import type { FrameView, ItemView, PageView, PageWithItems } from "./types.ts";

/** Where the build put what every page loads, from the site's root. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly readingStylesheet: string;
  readonly searchStylesheet: string;
  readonly choicesStylesheet: string;
  readonly kindsStylesheet: string;
  readonly practiceStylesheet: string;
  readonly paperStylesheet: string;
  readonly appearanceScript: string;
  readonly siteScript: string;
  readonly readingScript: string;
  readonly quizScript: string;
  readonly choicesScript: string;
  readonly quizModesScript: string;
  readonly quizModesStylesheet: string;
  readonly quizEndScript: string;
  readonly quizEndStylesheet: string;
  readonly notFoundScript: string;
  readonly searchScript: string;
  readonly searchLandingScript: string;
  readonly searchProgressScript: string;
  readonly reviewScript: string;
  readonly mixScript: string;
  readonly progressScript: string;
  readonly dailyScript: string;
  readonly pathScript: string;
  /** Empty when the site has no items. */
  readonly itemsIndex: string;
}

/** What all pages of one build share. */
export interface ViewContext {
  readonly site: Site;
  /** The interface's sentences in the site's language. */
  readonly messages: Messages;
  readonly tree: Folder;
  readonly assets: AssetPaths;
  /** The first file of each search index, from the site's root, by language. */
  readonly searchIndexes: ReadonlyMap<string, string>;
  /** The sidebar of an output folder, rendered. */
  readonly trailHtml: (outputFolder: string) => string;
  /** A part of the frame that the pages of a folder share, rendered; `key` tells frames apart. */
  readonly partHtml: (part: FramePart, key: string, page: FrameView) => string;
  /** An item that stands in an article, rendered. */
  readonly itemHtml: (page: PageView & PageWithItems, item: ItemView) => string;
}

export type FramePart = "masthead" | "colophon" | "search-dialog";
