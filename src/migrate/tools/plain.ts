import { articlesIn, type OldFolder } from "../old-folder.ts";
import type { OldSite } from "../old-site.ts";

/** A folder of Markdown that no configuration says anything of. */
export function readPlain(folder: OldFolder): OldSite {
  return {
    tool: "plain Markdown",
    configuration: [],
    folders: [{ from: "", to: "" }],
    staticFolders: ["public", "static"].filter((name) => isStatic(folder, name)),
    dialects: [],
    mayHave: ["boxes", "mkdocs", "obsidian"],
    addresses: "files",
    redirects: [],
    notCarried: [],
  };
}

/** Whether a folder has files, and no articles. */
function isStatic(folder: OldFolder, name: string): boolean {
  return (
    folder.files.some((file) => file.startsWith(`${name}/`)) &&
    articlesIn(folder, name).length === 0
  );
}
