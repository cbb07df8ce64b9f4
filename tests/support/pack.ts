import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "./build-site.ts";

/**
 * Compiles and packs the package as `npm publish` does.
 * @param folder Where the archive goes.
 * @returns The archive's absolute path.
 * @throws Error with what the compiler said, when it does not compile.
 */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["pack", "--json", "--pack-destination", folder],
    {
      ...{ cwd: repository, maxBuffer: 16 * 1024 * 1024 },
      // The compiler looks for rubbish less often, which takes a seventh of its time.
      env: { ...process.env, GOGC: "400" },
    },
  );
  const [packed] = Object.values(JSON.parse(stdout)) as [{ readonly filename: string }];
  return join(folder, packed.filename);
}
