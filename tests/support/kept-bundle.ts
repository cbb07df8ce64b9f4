import { existsSync, readdirSync, statSync } from "node:fs";
import { copyFile, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { BUILD_CACHE } from "../../src/output/build-cache.ts";
import { repository } from "./build-site.ts";

/** By what sites tell apart, also for other processes and later runs: a build looks at whether it still holds. */
const kept = path.join(repository, ".cache/test-bundles");

/**
 * Builds a site beside what the last one without styles of its own bundled, as the next build of one project
 * finds it: bundling takes longer than all else of a small site. Styles of its own are bundled, and no scripts.
 * @param kind What it depends on, such as the site's language.
 */
export async function besideLastBundle<T>(
  root: string,
  kind: string,
  build: () => Promise<T>,
): Promise<T> {
  const file = path.join(root, BUILD_CACHE, "bundle");
  const last = path.join(kept, `${kind}.bundle`);
  // A folder that stays, such as the manual's, may have what an earlier engine bundled.
  const isFirst = madeAt(file) < madeAt(last) || !existsSync(file);
  if (isFirst && existsSync(last)) {
    await mkdir(path.dirname(file), { recursive: true });
    await copyFile(last, file);
  }
  const built = await build();
  if (isFirst && existsSync(file) && hasTemplatesAlone(path.join(root, "_includes"))) {
    await keep(file, last);
  }
  return built;
}

function madeAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Templates are not bundled. */
function hasTemplatesAlone(includes: string): boolean {
  if (!existsSync(includes)) return true;
  const entries = readdirSync(includes, { recursive: true, withFileTypes: true });
  return entries.every((entry) => entry.isDirectory() || entry.name.endsWith(".njk"));
}

/** Whole at each moment, since another process may read it. */
async function keep(file: string, last: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  const fresh = `${last}.${process.pid}`;
  await copyFile(file, fresh);
  await rename(fresh, last);
}
