import { spawn } from "node:child_process";
import { join } from "node:path";

/** The repository's own folder. */
export const repository = join(import.meta.dirname, "../..");

export interface BuildResult {
  readonly exitCode: number;
  /** What the build printed, both streams. */
  readonly output: string;
}

/**
 * Runs `waymark build` from source in a site's folder, which gets its `_site/` there.
 * @param options.args Of the command; `options.node` of Node; `options.env` besides this process's own.
 */
export function buildSite({
  folder,
  args = [],
  node = [],
  env = {},
}: {
  readonly folder: string;
  readonly args?: readonly string[];
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}): Promise<BuildResult> {
  const cli = join(repository, "src/cli/main.ts");
  const flags = ["--conditions=waymark-source", ...node];
  const child = spawn(process.execPath, [...flags, cli, "build", ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
