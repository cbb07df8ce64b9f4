import path from "node:path";

/** A path within a folder, tidied; undefined where it leads out of it. Empty for the folder itself. */
export function innerPath(written: string): string | undefined {
  const slashed = written.trim().replaceAll("\\", "/");
  if (/^(?:\/|[a-z]:)/i.test(slashed) || slashed.includes("\0")) return undefined;
  const name = path.posix.normalize(slashed).replace(/\/$/, "");
  if (name === "." || name === "") return "";
  return name === ".." || name.startsWith("../") ? undefined : name;
}

/** The same of a path in a file, which may begin in that file's folder. */
export function pathFrom(folder: string, written: string): string | undefined {
  const inner = written.trim().replaceAll("\\", "/");
  return inner.startsWith("/") ? undefined : innerPath(path.posix.join(folder, inner));
}
