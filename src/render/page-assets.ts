import type { PageView } from "./views/types.ts";

type Own = Pick<PageView["assets"], "searchIndex" | "stylesheets" | "quizScript">;

/** Addresses of assets, as the pages of one folder have them. */
export type FolderAssets = Omit<PageView["assets"], "stylesheets" | "searchIndex">;

/** A page's own beside those that it shares with its folder's: these are some sixty, and not copied for each page. */
export function pageAssets(shared: FolderAssets, own: Own): PageView["assets"] {
  return Object.assign(Object.create(shared) as FolderAssets, own);
}

/** Those that a page shares. */
export function sharedAssets({ assets }: Pick<PageView, "assets">): object {
  return Object.getPrototypeOf(assets) as object;
}
