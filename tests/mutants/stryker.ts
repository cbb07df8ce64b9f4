import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../support/build-site.ts";

/** One small change and what came of it; the part of Stryker's own type that is read here. */
export interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  /** Lines and columns from 1. */
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

interface StrykerModule {
  readonly Stryker: new (options: object) => { runMutationTest(): Promise<readonly Mutant[]> };
}

const version = "10.1.1";
const folder = join(repository, ".cache/stryker");
const modules = join(folder, "node_modules/@stryker-mutator");

/**
 * Stryker, the mutation tool, with its runner for Vitest. It is installed when it is first asked for, since it
 * brings 170 packages that nothing else needs.
 */
export async function loadStryker() {
  const entry = join(modules, "core/dist/src/index.js");
  if (!existsSync(entry)) {
    const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}@${version}`);
    const args = ["install", "--prefix", folder, "--no-save", "--legacy-peer-deps", "--no-audit"];
    console.log(`Installing ${packages.join(" and ")}`);
    execFileSync("npm", [...args, ...packages], { shell: process.platform === "win32" });
  }
  const { Stryker }: StrykerModule = await import(pathToFileURL(entry).href);
  return { Stryker, runner: join(modules, "vitest-runner/dist/src/index.js") };
}
