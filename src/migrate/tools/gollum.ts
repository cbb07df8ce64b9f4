import { isShownBeside } from "../../core/shown-beside.ts";
import { firstOf, isArticle, type OldFolder } from "../old-folder.ts";
import type { OldSite } from "../old-site.ts";
import { readPlain } from "./plain.ts";

/** A wiki of Gollum's, as GitHub and GitLab have them: known by its first page, or what stands beside each. */
export function readGollum(folder: OldFolder): OldSite | undefined {
  const besides = folder.files.filter((file) => isArticle(file) && isShownBeside(file));
  const isHome =
    firstOf(folder, ["Home.md", "home.md"]) !== undefined &&
    firstOf(folder, ["index.md", "README.md"]) === undefined;
  const isWiki = isHome || besides.some((file) => /^_(?:Sidebar|Footer|Header)\./.test(file));
  if (!isWiki) return undefined;
  return {
    ...readPlain(folder),
    tool: "Gollum",
    folders: [{ from: "", to: "", leaveOut: besides }],
    dialects: ["gollum"],
    mayHave: ["boxes"],
    notCarried: besides.map((file) => ({
      file,
      what: "what stands beside or below each page",
      advice: 'say the order of pages in the configuration, as in "sidebar: [Start.md, guide]"',
    })),
  };
}
