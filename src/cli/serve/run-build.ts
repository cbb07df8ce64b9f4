import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MadeFrom } from "../../eleventy/made-from.ts";

export interface BuildRun {
  /** Settles when the build has ended and its last message has come. */
  readonly outcome: Promise<BuildOutcome>;
  stop(): void;
}

interface BuildOutcome {
  /** The exit code. */
  readonly code: number;
  /** What the site is made from; undefined of a build that ended before it could say. */
  readonly made: MadeFrom | undefined;
}

const extension = path.extname(import.meta.url);
const main = fileURLToPath(new URL(`../main${extension}`, import.meta.url));

/** Runs `waymark build` with this process's own flags. */
export function runBuild(args: readonly string[]): BuildRun {
  const all = [...process.execArgv, main, "build", ...args];
  const build = spawn(process.execPath, all, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  let made: MadeFrom | undefined;
  build.on("message", (message) => {
    made = message as MadeFrom;
  });
  return {
    // `exit` may come before the last message; `close` comes after it.
    outcome: once(build, "close").then(([code]) => ({ code: code ?? 1, made })),
    stop: () => build.kill(),
  };
}
