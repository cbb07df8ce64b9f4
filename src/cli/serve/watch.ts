import path from "node:path";
import { watch } from "chokidar";
import { configurationNames } from "../../eleventy/configuration-file.ts";

/** Editors write a file in several steps. */
const SETTLED = 60;

/** What is written into a new folder before that is watched has no event of its own. */
const WATCHED = 1000;

/**
 * Calls `change` after any change below a folder, or of a file that is added, of what `isSource`, never twice at once; folders that come later, or go
 * and come back, are watched as well. Not watched: hidden files, installed packages and `output`.
 * Resolves when it watches.
 */
export async function watchFolder(
  root: string,
  {
    output,
    isSource,
    change,
  }: {
    readonly output: string;
    readonly isSource: (file: string) => boolean;
    readonly change: () => Promise<void>;
  },
): Promise<{ add(files: readonly string[]): void; close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  const run = oneAtATime(change);
  const ignores = (file: string) =>
    isIgnored(path.relative(root, file), path.relative(root, output));
  const added = new Set<string>();
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (file) => !added.has(file) && ignores(file),
  });
  watcher.on("all", (_, file) => {
    if (!isSource(file)) return;
    clearTimeout(timer);
    timer = setTimeout(run, SETTLED);
  });
  watcher.on("addDir", (folder) => {
    if (!isSource(folder)) return;
    clearTimeout(later);
    later = setTimeout(run, WATCHED);
  });
  // A folder that may not be read is no reason to end.
  watcher.on("error", (error) => {
    process.stderr.write(`Not everything is watched: ${(error as Error).message}\n`);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    add: (files) => {
      const unseen = files.filter(
        (file) => !added.has(file) && (ignores(file) || !file.startsWith(root + path.sep)),
      );
      for (const file of unseen) added.add(file);
      watcher.add(unseen);
    },
    close: async () => {
      clearTimeout(timer);
      clearTimeout(later);
      await watcher.close();
    },
  };
}

function isIgnored(file: string, output: string): boolean {
  if (configurationNames.includes(file)) return false;
  if (file === output || file.startsWith(output + path.sep)) return true;
  const names = file.split(path.sep).filter((name) => name !== "..");
  return names.some((name) => name === "node_modules" || name.startsWith("."));
}

/** Runs one at a time; calls that come meanwhile are answered by one run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
}
