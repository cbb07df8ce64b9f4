import path from "node:path";
import { buildSite } from "../eleventy/run.ts";

/**
 * Builds the site of the current folder. Returns the exit code.
 * @throws DiagnosticsError, which Eleventy may have wrapped, when an author's file has a fault.
 */
export async function build({ output }: { readonly output?: string | undefined }): Promise<number> {
  const start = performance.now();
  const folder = await buildSite(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  process.stdout.write(`Built ${path.relative(".", folder)} in ${seconds} s\n`);
  return 0;
}
