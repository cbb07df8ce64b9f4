import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ownName } from "./temporary-entries.ts";

/**
 * Gives a file of a site other contents in one step: whoever reads it has the old or the new.
 * @param file From the site's root.
 */
export function replaceFile(folder: string, file: string, contents: string): void {
  const temporary = path.join(folder, ownName("new", folder));
  try {
    writeFileSync(temporary, contents);
    renameSync(temporary, path.join(folder, file));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
