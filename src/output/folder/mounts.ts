import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * Folders below a folder, from it, on which something else is mounted: another disk, a shared folder,
 * another place of the same disk. Linux says it; elsewhere none is known.
 */
export function mountsBelow(folder: string): readonly string[] {
  const start = folder.endsWith(path.sep) ? folder : folder + path.sep;
  return mountPoints()
    .filter((point) => point.startsWith(start))
    .map((point) => path.relative(folder, point));
}

function mountPoints(): readonly string[] {
  let table: string;
  try {
    table = readFileSync("/proc/self/mountinfo", "utf8");
  } catch {
    return [];
  }
  // The fifth field; spaces, tabs, line ends and backslashes stand as octal numbers (proc(5)).
  return table
    .split("\n")
    .flatMap((line) => line.split(" ")[4] ?? [])
    .map((point) =>
      point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
}
