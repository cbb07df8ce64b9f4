import path from "node:path";
import { isolated } from "../markdown/isolated.ts";
import { entryLink } from "../render/views/sidebar.ts";
import { bundleScript } from "../search/index/bundle-script.ts";
import { type FolderList, folderLists } from "../site/folder-lists.ts";
import type { Site } from "../site/site.ts";
import type { OutputFile } from "./bundle.ts";

// A list is opened on many pages: what it holds is addressed from the site's root.
const ROOT_PAGE = "index.html";

/** A script for each part of each folder's list, which the sidebars of the folder's pages load when asked to. */
export function folderScripts(site: Site): readonly OutputFile[] {
  return [...folderLists(site).values()].flatMap((list) => scriptsOf(site, list));
}

function scriptsOf(site: Site, { parts }: FolderList): readonly OutputFile[] {
  const neighbour = (at: number, key: "page.list-earlier" | "page.list-later") => {
    const script = parts[at]?.script;
    if (script === undefined) return null;
    const foreign = site.messages.speaks(key) ? {} : { language: "en" };
    return { label: site.messages.text(key), script, ...foreign };
  };
  return parts.map(({ script, entries }, at) => {
    const data = {
      entries: entries.map((entry) => {
        const { title, url } = entryLink(site, entry, ROOT_PAGE);
        return [isolated(title, site.config.language), url];
      }),
      earlier: neighbour(at - 1, "page.list-earlier"),
      later: neighbour(at + 1, "page.list-later"),
    };
    const contents = bundleScript(path.posix.basename(script), JSON.stringify(data));
    return { path: script, contents };
  });
}
