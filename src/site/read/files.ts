import type { Dirent } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { liesIn } from "./lies-in.ts";
import { unreadableFault } from "./unreadable.ts";

/** What stands in a folder, links followed. */
export interface FoundFiles {
  /** Sorted by code unit, so that builds repeat on any machine: paths from the root with forward slashes. */
  readonly files: readonly string[];
  /** The folders in it, in no order. */
  readonly folders: readonly string[];
  /** Links that are not followed, and why. */
  readonly left: readonly LeftLink[];
  /** Of folders that may not be looked into. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface LeftLink {
  readonly path: string;
  readonly why: "leads nowhere" | "leads in a circle" | "leads out of the project";
}

/**
 * Every file under a folder. Hidden files and folders are left out; a missing folder is empty, and so is a file in its place. Links
 * are followed as far as they stay in the project (or in the folder, which may be a link itself), and
 * out of what is hidden there: nobody publishes a key by a link in somebody's pull request.
 * @param dotFolders Names of folders that are not hidden, though they begin with a dot.
 */
export async function findFiles(
  root: string,
  folder: string,
  dotFolders: readonly string[] = [],
): Promise<FoundFiles> {
  const files: string[] = [];
  const folders: string[] = [];
  const left: LeftLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const start = path.join(root, folder);
  const homes = await Promise.all([root, start].map((home) => realpath(home).catch(() => home)));

  const walk = async (name: string, above: readonly string[]): Promise<void> => {
    for (const entry of await entriesOf(name)) {
      const isHidden = entry.name.startsWith(".");
      if (isHidden && !(entry.isDirectory() && dotFolders.includes(entry.name))) continue;
      const inner = `${name}/${entry.name}`;
      if (entry.isFile()) files.push(inner);
      else if (entry.isDirectory()) {
        folders.push(inner);
        await walk(inner, [...above, path.join(above.at(-1) ?? "", entry.name)]);
      } else if (entry.isSymbolicLink()) await follow(inner, above);
    }
  };
  const follow = async (link: string, above: readonly string[]): Promise<void> => {
    const file = path.join(root, link);
    const [target, kind] = await Promise.all([realpath(file), stat(file)]).catch(() => []);
    if (target === undefined || kind === undefined) left.push({ path: link, why: "leads nowhere" });
    else if (!homes.some((home) => isOpenIn(home, target))) {
      left.push({ path: link, why: "leads out of the project" });
    } else if (kind.isFile()) files.push(link);
    else if (above.some((folder) => liesIn(folder, target))) {
      left.push({ path: link, why: "leads in a circle" });
    } else if (kind.isDirectory()) await walk(link, [...above, target]);
  };
  const entriesOf = async (name: string): Promise<readonly Dirent[]> => {
    try {
      return await readdir(path.join(root, name), { withFileTypes: true });
    } catch (error) {
      // Which of both it is, and whether it should be there, is looked at elsewhere.
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") diagnostics.push(unreadableFault(error, name));
      return [];
    }
  };
  const isLink = (await lstat(start).catch(() => undefined))?.isSymbolicLink() ?? false;
  const isThere = !isLink || (await stat(start).then(Boolean, () => false));
  if (!isThere) left.push({ path: folder, why: "leads nowhere" });
  await walk(folder, [homes[1] ?? start]);
  return { files: files.sort(), folders, left, diagnostics };
}

/** The files alone. */
export async function listFiles(root: string, folder: string): Promise<readonly string[]> {
  return (await findFiles(root, folder)).files;
}

/** Whether a real path lies in a folder, and in nothing hidden or installed there. */
function isOpenIn(home: string, target: string): boolean {
  const relative = path.relative(home, target);
  if (path.isAbsolute(relative)) return false;
  return !relative.split(path.sep).some((name) => name.startsWith(".") || name === "node_modules");
}
