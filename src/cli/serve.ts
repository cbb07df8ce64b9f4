import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, watch } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { outputFolder } from "../eleventy/run.ts";
import { serveFolder } from "../eleventy/serve-folder.ts";

interface ServeOptions {
  /** Without it, where the configuration says. */
  readonly output: string | undefined;
  readonly port: number;
}

/**
 * Builds, serves on localhost and builds again on any change to the site or the engine. Each build
 * is a process of its own, so that changed code is what runs; a build that fails says why and
 * leaves the last good site in place. Runs until interrupted.
 */
export async function serve({ output: wanted, port }: ServeOptions): Promise<number> {
  const output = wanted ?? (await outputFolder());
  const first = await runBuild(output);
  if (first !== 0 && !existsSync(output)) return first;
  const reload = serveFolder(output, port);
  watchFolders(output, async () => {
    if ((await runBuild(output)) === 0) reload();
  });
  await once(process, "SIGINT");
  process.exit(0);
}

/** Runs `waymark build` with this process's own flags; resolves to its exit code. */
async function runBuild(output: string): Promise<number> {
  const main = fileURLToPath(new URL(`main${path.extname(import.meta.url)}`, import.meta.url));
  const build = spawn(process.execPath, [...process.execArgv, main, "build", "--output", output], {
    stdio: "inherit",
  });
  const [code] = await once(build, "exit");
  return code ?? 1;
}

// Never part of a site, and too large to watch.
const IGNORED = new Set(["node_modules", "dist", "tests", "bench"]);

/** Calls `change` after any change below the current folder, never twice at once. */
function watchFolders(output: string, change: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await change();
    } while (again);
    running = false;
  };
  const notice = () => {
    clearTimeout(timer);
    // Editors write a file in several steps.
    timer = setTimeout(run, 60);
  };
  watch(".", (_event, name) => {
    if (name && !isHidden(name) && !name.startsWith(path.basename(output))) notice();
    else if (name === ".eleventy.js") notice();
  });
  for (const entry of readdirSync(".", { withFileTypes: true })) {
    if (!entry.isDirectory() || isHidden(entry.name) || IGNORED.has(entry.name)) continue;
    if (path.resolve(entry.name) === path.resolve(output)) continue;
    watch(entry.name, { recursive: true }, notice);
  }
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}
