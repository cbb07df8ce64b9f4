import type { Diagnostic } from "../../core/diagnostics.ts";
import { nearest } from "../../core/nearest.ts";
import type { Fault, YamlPath } from "../../markdown/source-file.ts";
import { configFault } from "../config/config-source.ts";
import type { SidebarEntry } from "../config/sidebar-option.ts";
import { parted } from "../read/old-paths.ts";
import { outputPlace } from "../read/output-place.ts";
import { foldersOf, type SidebarFault, sidebarPlaces } from "../sidebar-places.ts";
import type { Site } from "../site.ts";
import { renamedPath } from "./fault-words.ts";

const rule = "config";

/** What the configuration says of paths: those that the sidebar orders are there, old ones can be pages. */
export function checkConfiguredPaths(
  site: Site,
  drafts: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { source, redirects, content } = site.config;
  const told = sidebarPlaces(site).faults.map((fault) => {
    const isDraft = fault.kind === "unknown" && drafts.has(`${content}/${fault.name}`);
    const words = isDraft ? draftFault(fault.name) : sidebarFault(fault, { site, content });
    return configFault(source, [fault.at], words);
  });
  const unusable = Object.keys(redirects)
    .filter((from) => outputPlace(parted(from).page, "", "/index.html") === undefined)
    .map((from) =>
      configFault(source, [["redirects", from], "key"], {
        rule: "old-path",
        message: `option "redirects": "${from}" is no path that a page of this site can have, so nothing leads on from it`,
        hint: "write the old path from the site's root, such as /guide/old.html",
      }),
    );
  const hidden = namedFolders(site.config.sidebar)
    .filter(({ name }) => site.folderNotes.get(name)?.hidden)
    .map(({ name, at }) =>
      configFault(source, [at], {
        rule,
        // Of one option alone, as of a page that is hidden: the configuration can be followed.
        severity: "warning",
        message: `option "sidebar": "${name}" is named here, and its _folder.yaml hides it`,
        hint: 'take it out here, or "hidden" out of its _folder.yaml',
      }),
    );
  return [...told, ...hidden, ...unusable];
}

/** What the sidebar names by itself or as a folder, and where. */
function namedFolders(
  entries: readonly SidebarEntry[],
  from: YamlPath = ["sidebar"],
): readonly { readonly name: string; readonly at: YamlPath }[] {
  return entries.flatMap((entry, place) => {
    const at = [...from, place];
    if (typeof entry === "string") return [{ name: entry, at }];
    const own = entry.folder === undefined ? [] : [{ name: entry.folder, at: [...at, "folder"] }];
    return [...own, ...namedFolders(entry.pages, [...at, "pages"])];
  });
}

function draftFault(name: string): Fault {
  return {
    rule: "draft-link",
    message: `option "sidebar": "${name}" is a draft, so it does not stand there yet`,
    hint: 'take "draft" out of its front matter when it is done',
  };
}

function sidebarFault(
  { kind, name }: SidebarFault,
  { site, content }: { readonly site: Site; readonly content: string },
): Fault {
  const about = 'option "sidebar":';
  switch (kind) {
    case "unknown": {
      const known = [...site.index.articles.keys(), ...foldersOf(site)];
      const suggestion = nearest(name, known);
      return {
        rule: "dead-link",
        message: `${about} there is no article and no folder "${name}" in ${content}`,
        hint: suggestion
          ? `did you mean "${suggestion}"?`
          : `write its path from ${content}, such as guide or guide/start.md`,
        rename: renamedPath(name, known),
      };
    }
    case "not-article":
      return {
        rule,
        message: `${about} "${name}" is a folder, and a section's own page is an article`,
        hint: `put it among the section's pages, or name a page such as "${name}/index.md"`,
      };
    case "not-folder":
      return {
        rule,
        message: `${about} "${name}" is an article, and "folder" names a folder`,
        hint: 'write "page" in place of "folder"',
      };
    case "home":
      return {
        rule,
        message: `${about} "${name}" is a home page, and stands in no section`,
        hint: "take it out: the site's name leads to it",
      };
    case "hidden":
      return {
        rule,
        severity: "warning",
        message: `${about} "${name}" is named here, and its front matter hides it`,
        hint: 'take it out here, or "hidden" out of its front matter',
      };
    case "twice":
      return {
        rule,
        message: `${about} "${name}" is named twice, and stands in one place`,
        hint: "take one of the two out",
      };
    case "circle":
      return {
        rule,
        message: `${about} "${name}" cannot stand in itself`,
        hint: "take it out there, or name the folder around it first",
      };
  }
}
