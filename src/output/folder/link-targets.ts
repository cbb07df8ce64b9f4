import { readdirSync } from "node:fs";
import path from "node:path";
import { isWithin, realPath } from "../../site/read/real-path.ts";

/**
 * Real paths of what the links below a folder lead to, and those below what they lead to, as far as it
 * is in the project: what a build reads by way of them is a source like any other.
 * @returns each with the first link that leads to it.
 */
export function linkTargets(folder: string, root: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const walk = (inner: string) => {
    for (const entry of entriesOf(inner)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const file = path.join(inner, entry.name);
      if (entry.isDirectory()) walk(file);
      if (!entry.isSymbolicLink()) continue;
      const target = targetOf(file);
      if (target === undefined || targets.has(target) || !isWithin(target, root)) continue;
      targets.set(target, file);
      walk(target);
    }
  };
  walk(folder);
  return targets;
}

/** What is no folder, or may not be read, has no links that a build would follow. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Where a link leads; undefined where that is a circle. */
function targetOf(link: string): string | undefined {
  try {
    return realPath(link);
  } catch {
    return undefined;
  }
}
