import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { liesIn } from "../site/read/lies-in.ts";
import { decodeText } from "../site/read/read-text.ts";
import type { NotCarried } from "./not-carried.ts";
import type { OldFolder } from "./old-folder.ts";

export interface OpenedFolder extends OldFolder {
  /** In bytes, by file. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Links that are not followed, and files that are too large. */
  readonly notCarried: readonly NotCarried[];
}

/** What programs install or make, and what nobody wrote. */
const NOT_WRITTEN = new Set(["node_modules", "bower_components", "__pycache__", "venv", "_site"]);

/** More is no configuration, and no list of pages. */
const MOST_BYTES_READ = 4 * 1024 * 1024;
/** What hosts of sites take at most, in one file. */
const MOST_BYTES_COPIED = 100 * 1024 * 1024;

/**
 * Looks through a folder: every file that somebody may have written. Hidden files and folders are left
 * out. Links to files in it are followed; others are told.
 */
export function openFolder(root: string): OpenedFolder {
  const top = realpathSync(root);
  const sizes = new Map<string, number>();
  const notCarried: NotCarried[] = [];
  const take = (name: string, size: number) => {
    if (size <= MOST_BYTES_COPIED) sizes.set(name, size);
    else {
      const what = `this file of ${Math.round(size / 1024 / 1024)} MB`;
      const advice =
        "copy it by hand if the site needs it, or let it stand elsewhere and link to it";
      notCarried.push({ file: name, what, advice });
    }
  };
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(top, folder), { withFileTypes: true })) {
      if (entry.name.startsWith(".") || NOT_WRITTEN.has(entry.name)) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) take(name, statSync(path.join(top, name)).size);
      else if (entry.isSymbolicLink()) {
        const size = sizeBehind(top, name);
        if (size !== undefined) take(name, size);
        else {
          const what = "this link, which leads to no file of the folder";
          notCarried.push({ file: name, what, advice: "put a copy in its place" });
        }
      }
    }
  };
  walk("");
  return {
    ...{ sizes, notCarried },
    files: [...sizes.keys()].sort(),
    textOf: (name) => textOf(top, name),
  };
}

function sizeBehind(top: string, name: string): number | undefined {
  try {
    const target = realpathSync(path.join(top, name));
    const stat = statSync(target);
    return liesIn(target, top) && stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}

/** Hidden files too, since some tools keep their configuration in one. */
function textOf(top: string, name: string): ReturnType<OldFolder["textOf"]> {
  const size = sizeBehind(top, name);
  if (size === undefined || size > MOST_BYTES_READ) return undefined;
  const { file, diagnostics } = decodeText(name, readFileSync(path.join(top, name)));
  return diagnostics.length === 0 ? file : undefined;
}
