import { relativeUrl } from "../../markdown/targets.ts";
import { type FolderList, folderLists, type ListPart } from "../../site/folder-lists.ts";
import type { Site } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { listPage } from "./list-page.ts";
import type { FolderListView } from "./list-types.ts";
import type { Page } from "./page.ts";
import { entryLink } from "./sidebar.ts";

/** The pages that list what is in large folders, where the folders' own pages do not. */
export function folderListPages(context: ViewContext): readonly Page[] {
  return [...folderLists(context.site).values()].flatMap((list) => {
    if (list.isOwnPage) return [];
    const parts = list.parts.map((part, at) => ({
      path: part.page,
      view: () => partView(context, list, { part, at }),
    }));
    if (parts.length === 1) return parts;
    return [{ path: list.page, view: () => partsView(context, list) }, ...parts];
  });
}

/** What leads to the parts: each by its first entry and its last. */
function partsView(context: ViewContext, list: FolderList): FolderListView {
  const { messages } = context.site;
  const range = (entries: ListPart["entries"]) => {
    const [from, to] = [entries.at(0), entries.at(-1)].map((entry) =>
      entry ? entryLink(context.site, entry, list.page).title : "",
    );
    return messages.text("reference.range", { from: from ?? "", to: to ?? "" });
  };
  return {
    ...framed(context, list, list.page),
    links: list.parts.map(({ page, entries }) => ({
      title: range(entries),
      url: relativeUrl(list.page, page),
    })),
    ...{ previous: null, next: null },
  };
}

function partView(
  context: ViewContext,
  list: FolderList,
  { part, at }: { readonly part: ListPart; readonly at: number },
): FolderListView {
  const neighbour = (to: number) => {
    const page = list.parts[to]?.page;
    return page === undefined
      ? null
      : { title: partTitle(context, list, to), url: relativeUrl(part.page, page) };
  };
  return {
    ...framed(context, list, part.page, at),
    links: part.entries.map((entry) => entryLink(context.site, entry, part.page)),
    ...{ previous: neighbour(at - 1), next: neighbour(at + 1) },
  };
}

function framed(context: ViewContext, list: FolderList, path: string, part = 0) {
  const isWhole = path === list.page;
  const title = isWhole ? titleOf(context.site, list) : partTitle(context, list, part);
  const page = listPage(context, {
    ...{ layout: "layouts/folder-list.njk", path, title },
    needs: ["reading"],
  });
  const up = { title: titleOf(context.site, list), url: relativeUrl(path, list.page) };
  return { ...page, breadcrumbs: [...page.breadcrumbs, ...(isWhole ? [] : [up])] };
}

/** "All of Guide". */
export function titleOf({ config, messages }: Site, { folder }: FolderList): string {
  const { title } = folder.path === "" ? config : folder;
  return messages.text("page.all-of", { title });
}

function partTitle(context: ViewContext, list: FolderList, at: number): string {
  const title = titleOf(context.site, list);
  return context.site.messages.text("page.list-part", { title, number: at + 1 });
}
