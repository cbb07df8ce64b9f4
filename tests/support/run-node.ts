import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./build-site.ts";

/** What Node makes of modules, for the next process: that of browser and unit tests as well. */
const compiled = join(repository, ".cache/compiled");

/** Takes what a program prints, as it comes. */
export type Say = (text: string) => void;

/** Runs a script by this Node in the repository's folder; gives its exit code. */
export function runNode(
  args: readonly string[],
  { say, env = {} }: { readonly say: Say; readonly env?: Readonly<Record<string, string>> },
): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", say);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * The script behind a command of an installed package.
 * @throws Error with the remedy when the package is not installed.
 */
export function packageCommand(packageName: string, command: string): string {
  const folder = join(repository, "node_modules", packageName);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) {
    throw new Error(`${packageName} is not installed; run "npm ci" and try again.`);
  }
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const script: string | undefined = typeof bin === "string" ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command "${command}".`);
  return join(folder, script);
}
