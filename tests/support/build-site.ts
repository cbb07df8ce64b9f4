import { spawn } from "node:child_process";
import { join } from "node:path";

/** The repository's own folder. */
export const repository = join(import.meta.dirname, "../..");

export interface BuildResult {
  readonly exitCode: number;
  /** What the build printed, both streams. */
  readonly output: string;
}

/** Runs `waymark build` from source in a site's folder, which gets its `_site/` there. */
export function buildSite({ folder }: { readonly folder: string }): Promise<BuildResult> {
  const cli = join(repository, "src/cli/main.ts");
  const child = spawn(process.execPath, ["--conditions=waymark-source", cli, "build"], {
    cwd: folder,
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
