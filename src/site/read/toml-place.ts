import type { Locate, SourceFile } from "../../markdown/source-file.ts";
import type { Extent } from "./yaml-place.ts";

/** Where a value stands in a file: the first line that gives a key of its name, which front matter seldom has twice. */
export function placeInToml(
  file: SourceFile,
  { start, end }: Extent,
  [path, part = "value"]: Parameters<Locate>,
): number {
  const name = path.findLast((step) => typeof step === "string");
  return start + (name === undefined ? 0 : placeOf(file.text.slice(start, end), name, part));
}

function placeOf(text: string, name: string, part: "key" | "value"): number {
  const key = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const given = new RegExp(`^([ \\t]*(?:[\\w-]+\\.)*)["']?${key}["']?[ \\t]*=[ \\t]*`, "m").exec(
    text,
  );
  if (given) return given.index + (part === "key" ? (given[1]?.length ?? 0) : given[0].length);
  return Math.max(0, new RegExp(`^[ \\t]*\\[+[ \\t]*${key}`, "m").exec(text)?.index ?? 0);
}
