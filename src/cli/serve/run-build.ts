import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { MadeFrom } from "../../eleventy/made-from.ts";

export interface BuildRun {
  /** Settles when the build has ended and its last message has come. */
  readonly outcome: Promise<BuildOutcome>;
  stop(): void;
}

/** What a build tells the server that runs it. */
export interface BuildMessage {
  /** What the site is made from. */
  readonly made: MadeFrom;
  /** What kept it from being written, warnings among them; none where it was, or nothing is known. */
  readonly faults: readonly Diagnostic[];
}

interface BuildOutcome {
  /** The exit code. */
  readonly code: number;
  /** Undefined of a build that ended before it could say. */
  readonly told: BuildMessage | undefined;
}

const extension = path.extname(import.meta.url);
const main = fileURLToPath(new URL(`../main${extension}`, import.meta.url));

/** Runs `waymark build` with this process's own flags. */
export function runBuild(args: readonly string[]): BuildRun {
  const all = [...process.execArgv, main, "build", ...args];
  const build = spawn(process.execPath, all, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  let told: BuildMessage | undefined;
  build.on("message", (message) => {
    told = message as BuildMessage;
  });
  return {
    // `exit` may come before the last message; `close` comes after it.
    outcome: once(build, "close").then(([code]) => ({ code: code ?? 1, told })),
    stop: () => build.kill(),
  };
}
