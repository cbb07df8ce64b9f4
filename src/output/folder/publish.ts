import { chmodSync, renameSync, statSync } from "node:fs";
import type { Exchange } from "./exchange.ts";
import { replaceFiles } from "./replace-files.ts";
import type { Staging } from "./staging.ts";

/**
 * Puts a new site in place of the old one. Killed at any moment it leaves the old site or the new one,
 * since they change places in one step. Where that cannot be (a mounted folder, a system that lacks
 * it), files are replaced one by one, in the order that `replaceFiles` promises. It waits for nothing,
 * so that no signal comes between.
 * @returns whether the old site is whole, where the new one was.
 * @throws what the file system says; there is a whole site then too.
 */
export function publish({ folder, place, fresh }: Staging, exchange: Exchange): boolean {
  const before = statSync(folder, { throwIfNoEntry: false });
  if (!before) {
    renameSync(fresh, folder);
    return false;
  }
  if (place !== folder) {
    chmodSync(fresh, before.mode);
    if (exchange(fresh, folder)) return true;
  }
  replaceFiles(fresh, folder);
  return false;
}
