import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "./build-site.ts";

export interface Packed {
  /** Absolute path of the archive. */
  readonly archive: string;
  /** What is in it, as paths from the package's root. */
  readonly files: readonly string[];
}

/**
 * Compiles and packs the package as `npm publish` does.
 * @param folder Where the archive goes.
 * @throws Error with what the compiler said, when it does not compile.
 */
export async function pack(folder: string): Promise<Packed> {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["pack", "--json", "--pack-destination", folder],
    { cwd: repository, maxBuffer: 16 * 1024 * 1024 },
  );
  const [packed] = Object.values(JSON.parse(stdout)) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  return {
    archive: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
  };
}
