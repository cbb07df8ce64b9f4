import path from "node:path";

/** Whether one path is another or lies in it, by name only; see `isWithin` for what the disk says. */
export function liesIn(inner: string, outer: string): boolean {
  const name = path.relative(outer, inner);
  // Windows has no way from one drive to another but the whole path.
  return name !== ".." && !name.startsWith(`..${path.sep}`) && !path.isAbsolute(name);
}

/** Whether a path leads into an installed package. */
export function isInPackage(file: string): boolean {
  return file.split(path.sep).includes("node_modules");
}
