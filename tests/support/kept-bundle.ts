import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_CACHE } from "../../src/output/build-cache.ts";

/** Of this process's builds, by what sites tell apart. */
const kept = new Map<string, Buffer>();

/**
 * Builds a site that has no scripts and styles of its own beside what the last such build of this process
 * bundled, as the next build of one project finds it: bundling takes longer than all else of a small site,
 * which looks at whether it still holds.
 * @param kind What it depends on, such as the site's language.
 */
export async function besideLastBundle<T>(
  root: string,
  kind: string,
  build: () => Promise<T>,
): Promise<T> {
  if (existsSync(path.join(root, "_includes"))) return build();
  const file = path.join(root, BUILD_CACHE, "bundle");
  const last = kept.get(kind);
  if (last) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, last);
  }
  const built = await build();
  if (existsSync(file)) kept.set(kind, await readFile(file));
  return built;
}
