import path from "node:path";
import { watch } from "chokidar";
import { configurationNames } from "../../eleventy/configuration-file.ts";
import { isInPackage, liesIn } from "../../site/read/lies-in.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Editors write a file in several steps. */
const SETTLED = 60;

/** After a change of which not all is built: another may come soon, and goes first. */
const QUIET = 500;

export interface Watcher {
  add(files: readonly string[]): void;
  /** Calls `change` with no files when nothing has changed for a while. */
  callLater(): void;
  close(): Promise<void>;
}

/** What is written into a new folder before that is watched has no event of its own. */
const WATCHED = 1000;

/**
 * Calls `change` with the files that have changed, of what `isSource` says, below a folder or among those
 * that are added: never twice at once, and no more once it is closed. Folders that come later, or go and come back, are
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
    readonly change: (files: readonly string[]) => Promise<void>;
  },
): Promise<Watcher> {
  let timer: NodeJS.Timeout | undefined;
  let later: NodeJS.Timeout | undefined;
  let isClosed = false;
  const changed = new Set<string>();
  const { run, end } = oneAtATime(async () => {
    const files = [...changed];
    changed.clear();
    await change(files);
  });
  const ignores = (file: string) =>
    isIgnored(path.relative(root, file), path.relative(root, output));
  const added = new Set<string>();
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (file) => !added.has(file) && ignores(file),
  });
  watcher.on("all", (_, file) => {
    if (!isSource(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(run, SETTLED);
  });
  watcher.on("addDir", (folder) => {
    if (!isSource(folder)) return;
    changed.add(folder);
    clearTimeout(later);
    later = setTimeout(run, WATCHED);
  });
  // A folder that may not be read is no reason to end.
  watcher.on("error", (error) => {
    process.stderr.write(`Not everything is watched: ${(error as Error).message}\n`);
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    callLater() {
      if (isClosed || changed.size > 0) return;
      clearTimeout(timer);
      timer = setTimeout(run, QUIET);
    },
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
