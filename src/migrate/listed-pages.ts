import type { Entry } from "./old-site.ts";

/** All pages of a navigation in their order. */
export function listedPages(
  entries: readonly Entry[],
): readonly { readonly page: string; readonly label: string | undefined }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "link") return [];
    if (entry.kind === "page") return [{ page: entry.page, label: entry.label }];
    const own = entry.page === undefined ? [] : [{ page: entry.page, label: undefined }];
    return [...own, ...listedPages(entry.entries)];
  });
}
