import path from "node:path";
import type { DiagnosticsError } from "../../markdown/diagnostics-error.ts";
import { causesOf } from "../../site/read/causes.ts";
import { isWithin } from "../../site/read/real-path.ts";
import { folderFault } from "./claim.ts";
import { isOurs } from "./temporary-entries.ts";

/**
 * What the disk of the output folder had against a build, in words; undefined for any other error.
 * @param error What stopped the build, wrapped or not.
 * @param options.wanted The folder as the author names it.
 * @param options.folder Its real path: a build writes into it, and beside it.
 */
export function diskFault(
  error: unknown,
  { wanted, folder }: { readonly wanted: string; readonly folder: string },
): DiagnosticsError | undefined {
  for (const cause of causesOf(error)) {
    const { code = "", path: from, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    const words = WORDS[code];
    if (!words) continue;
    const files = [from, dest]
      .filter((file) => typeof file === "string")
      .map((file) => path.resolve(file));
    const own = files.find((file) => isOfBuild(file, folder));
    // Some calls, such as those on an open file, name none: then it is what is being written.
    if (files.length > 0 && own === undefined) continue;
    const [what, hint] = words;
    const message = `the site could not be written: ${what} (${code}${own ? `, ${path.basename(own)}` : ""}); the last good site is as it was`;
    return folderFault(wanted, message, hint);
  }
  return undefined;
}

/** In the output folder, in what builds have beside it for a while, or a folder above both. */
function isOfBuild(file: string, folder: string): boolean {
  const parent = path.dirname(folder);
  if (isWithin(file, folder) || isWithin(parent, file)) return true;
  const [first = ""] = path.relative(parent, file).split(path.sep);
  return isOurs(first);
}

const ELSEWHERE = "name a folder elsewhere with --output";

const WORDS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ["the disk is full", `make room on it, or ${ELSEWHERE}`],
  EDQUOT: ["your share of the disk is used up", `make room on it, or ${ELSEWHERE}`],
  ENOENT: ["the folder could not be made", `see whether its disk can be written, or ${ELSEWHERE}`],
  EROFS: ["the disk can be read and not written", ELSEWHERE],
  EACCES: [
    "you may not write there",
    `change who may write the folder and the one it is in, or ${ELSEWHERE}`,
  ],
  EPERM: [
    "you may not change what is there",
    `change who may write the folder and the one it is in, or ${ELSEWHERE}`,
  ],
  EBUSY: ["another program is using it", "close what uses the folder and build again"],
  EXDEV: ["it is spread over several disks", `${ELSEWHERE}, all of it on one disk`],
  EIO: ["the disk reports a fault of its own", `check the disk, or ${ELSEWHERE}`],
  ENAMETOOLONG: [
    "a name in it is too long for the disk",
    "shorten the names of files and folders, or build nearer to the disk's root",
  ],
};
