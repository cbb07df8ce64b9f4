import path from "node:path";

/** What a relative path in a file leads to; both are from the site's root. */
export function besideOf(from: string, pathname: string): string {
  let slash = from.lastIndexOf("/");
  let below = pathname;
  while (slash > 0 && below.startsWith("../")) {
    slash = from.lastIndexOf("/", slash - 1);
    below = below.slice("../".length);
  }
  // Most paths are put together as they stand then, in a tenth of the time.
  if (slash > 0 && !EMPTY_STEP.test(below)) return `${from.slice(0, slash)}/${below}`;
  return path.posix.join(path.posix.dirname(from), pathname);
}

/** A step that is nothing, or `.` or `..`. */
const EMPTY_STEP = /(?:^|\/)\.{0,2}(?:\/|$)/;
