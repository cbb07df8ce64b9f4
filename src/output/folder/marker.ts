import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** In a folder that a build wrote, so that the next may replace it. A host may leave it out. */
export const MARKER = ".waymark";

const FIRST_WORDS = "Written by Waymark.";
export const MARKER_TEXT = `${FIRST_WORDS} Each build replaces all of this folder: keep your own files elsewhere.\n`;

export function writeMarker(folder: string): void {
  writeFileSync(path.join(folder, MARKER), MARKER_TEXT);
}

export function hasMarker(folder: string): boolean {
  try {
    const marker = path.join(folder, MARKER);
    return lstatSync(marker).isFile() && readFileSync(marker, "utf8").startsWith(FIRST_WORDS);
  } catch {
    return false;
  }
}
