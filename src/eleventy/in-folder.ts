import path from "node:path";

let before: Promise<unknown> = Promise.resolve();

/**
 * Runs work with a folder as the process's current one, which is where Eleventy works, then goes
 * back. Work that is asked for meanwhile waits, whatever comes of the work before it.
 * @param root Absolute, or from the folder that is the current one when it is asked for.
 */
export function inFolder<T>(root: string, work: () => Promise<T>): Promise<T> {
  const folder = path.resolve(home ?? process.cwd(), root);
  const result = before.then(() => runIn(folder, work));
  before = result.catch(() => undefined);
  return result;
}

/** The current folder of whoever asks, while work goes on in another. */
let home: string | undefined;

async function runIn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  home = process.cwd();
  // Worker threads may not change it, nor need to in the folder that they are in.
  const isElsewhere = folder !== home;
  try {
    if (isElsewhere) {
      // It starts its process, any later one too, in what is the current folder as it is loaded: the other one may
      // be gone by then.
      await import("esbuild");
      process.chdir(folder);
    }
    return await work();
  } finally {
    if (isElsewhere) process.chdir(home);
    home = undefined;
  }
}
