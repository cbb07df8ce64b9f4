import { type Folder, folderTree } from "./folder-tree.ts";
import type { Site } from "./site.ts";

/**
 * By the page of each article, from the site's root: the titles of the folders, or of the sidebar's sections, that
 * it lies in, the outermost first. Those of its languages are none, nor is the folder whose own page it is.
 */
export function foldersAbove(site: Site): ReadonlyMap<string, readonly string[]> {
  const { languages } = site.config;
  const above = new Map<string, readonly string[]>();
  const visit = ({ index, articles, hidden, folders }: Folder, titles: readonly string[]) => {
    for (const { output } of [...articles, ...hidden]) above.set(output, titles);
    if (index) above.set(index.output, titles.slice(0, -1));
    for (const folder of folders) {
      visit(folder, languages.includes(folder.path) ? titles : [...titles, folder.title]);
    }
  };
  visit(folderTree(site), []);
  return above;
}
