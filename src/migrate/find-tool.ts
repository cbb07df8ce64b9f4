import type { OldFolder } from "./old-folder.ts";
import { firstOf } from "./old-folder.ts";
import type { OldSite } from "./old-site.ts";
import { readDocusaurus } from "./tools/docusaurus.ts";
import { readGollum } from "./tools/gollum.ts";
import { readHugo } from "./tools/hugo.ts";
import { readJekyll } from "./tools/jekyll.ts";
import { readMdBook } from "./tools/mdbook.ts";
import { mkdocsNames, readMkDocs } from "./tools/mkdocs.ts";
import { readObsidian } from "./tools/obsidian.ts";
import { readPlain } from "./tools/plain.ts";
import { readSandpaper } from "./tools/sandpaper.ts";
import { readVitePress } from "./tools/vitepress.ts";

/** Reads a folder as the tool that its configuration is of; as plain Markdown where there is none. */
export function readOldSite(folder: OldFolder): OldSite {
  const mkdocs = firstOf(folder, mkdocsNames);
  return (
    (mkdocs === undefined ? undefined : readMkDocs(folder, mkdocs)) ??
    readDocusaurus(folder) ??
    readVitePress(folder) ??
    readMdBook(folder) ??
    readHugo(folder) ??
    readSandpaper(folder) ??
    readObsidian(folder) ??
    readJekyll(folder) ??
    readGollum(folder) ??
    readPlain(folder)
  );
}
