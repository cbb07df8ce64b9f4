import { chmodSync, constants, copyFileSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { NewFile } from "./new-files.ts";

interface Folders {
  /** What copies are from. */
  readonly from: string;
  readonly to: string;
}

/** Writes files by their paths, none of which is there. */
export function writeFiles({ from, to }: Folders, files: ReadonlyMap<string, NewFile>): void {
  for (const [name, file] of files) {
    const target = path.join(to, name);
    mkdirSync(path.dirname(target), { recursive: true });
    if ("text" in file) {
      writeFileSync(target, file.text, { flag: "wx" });
      continue;
    }
    copyFileSync(path.join(from, file.copyOf), target, constants.COPYFILE_EXCL);
    // What nobody may write in the old folder is to be mended in the new one.
    chmodSync(target, statSync(target).mode | 0o200);
  }
}
