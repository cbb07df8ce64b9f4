import path from "node:path";
import { watch } from "chokidar";
import { configurationNames } from "../../eleventy/configuration-file.ts";
import { isInPackage, liesIn } from "../../site/read/lies-in.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Editors write a file in several steps. */
const SETTLED = 60;

/** What is written into a new folder before that is watched has no event of its own. */
const WATCHED = 1000;

/**
 * Calls `change` after any change of what `isSource` says, below a folder or to a file that is added:
 * never twice at once, and no more once it is closed. Folders that come later, or go and come back, are
 * watched as well. Not watched: hidden files, installed packages and `output`. Resolves when it watches.
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
  let isClosed = false;
  const { run, end } = oneAtATime(change);
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
      // A closed watcher that is given a file begins to watch again.
      if (isClosed) return;
      const unseen = files.filter(
        (file) => !added.has(file) && (ignores(file) || !liesIn(file, root)),
      );
      for (const file of unseen) added.add(file);
      watcher.add(unseen);
    },
    close: async () => {
      isClosed = true;
      end();
      clearTimeout(timer);
      clearTimeout(later);
      await watcher.close();
    },
  };
}

function isIgnored(file: string, output: string): boolean {
  if (configurationNames.includes(file)) return false;
  if (liesIn(file, output)) return true;
  const names = file.split(path.sep).filter((name) => name !== "..");
  return isInPackage(file) || names.some((name) => name.startsWith("."));
}
