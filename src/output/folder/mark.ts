import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** In a folder that a build wrote, so that the next may replace it. A host may leave it out. */
export const MARK = ".waymark";

const FIRST_WORDS = "Written by Waymark.";
const TEXT = `${FIRST_WORDS} Each build replaces all of this folder: keep your own files elsewhere.\n`;

export function writeMark(folder: string): void {
  writeFileSync(path.join(folder, MARK), TEXT);
}

export function isMarked(folder: string): boolean {
  try {
    const mark = path.join(folder, MARK);
    return lstatSync(mark).isFile() && readFileSync(mark, "utf8").startsWith(FIRST_WORDS);
  } catch {
    return false;
  }
}
