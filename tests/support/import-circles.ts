import { posix } from "node:path";
import { importsOf } from "./imports.ts";

/**
 * Circles of source files (path, then text), of types too: `a.ts imports b.ts, which imports a.ts`. Of
 * circles with files in common not each is told, but every file that stands in one is in one that is.
 */
export function importCircles(files: ReadonlyMap<string, string>): readonly string[] {
  const imports = new Map([...files].map(([file, text]) => [file, filesIn(file, text)]));
  const told = new Set<string>();
  const circles: string[] = [];
  for (const file of [...files.keys()].sort()) {
    const circle = told.has(file) ? null : shortestCircle(file, imports);
    if (circle === null) continue;
    for (const each of circle) told.add(each);
    const [first, second, ...others] = [...circle, file];
    circles.push(`${first} imports ${[second, ...others].join(", which imports ")}`);
  }
  return circles;
}

/** The files of the shortest way from a file back to it, that file first; null where there is none. */
function shortestCircle(
  start: string,
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  /** By file, the one that it was reached from. */
  const from = new Map<string, string>();
  const reached = [start];
  // What is added on the way is looked at as well: nearest first.
  for (const file of reached) {
    for (const next of imports.get(file) ?? []) {
      if (next === start) return wayTo(file, from);
      if (from.has(next)) continue;
      from.set(next, file);
      reached.push(next);
    }
  }
  return null;
}

function wayTo(file: string, from: ReadonlyMap<string, string>): readonly string[] {
  const before = from.get(file);
  return before === undefined ? [file] : [...wayTo(before, from), file];
}

function filesIn(file: string, text: string): readonly string[] {
  return importsOf(text)
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(file), name));
}
