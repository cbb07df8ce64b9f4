import { existsSync } from "node:fs";
import path from "node:path";
import { causesOf } from "../site/read/causes.ts";

/**
 * What the disk had against a file that a command writes, in words; undefined of any other error.
 * What a build writes, and what a site is read from, is told before, with a rule of its own.
 */
export function unwritten(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const { code = "", path: from, dest } = cause as NodeJS.ErrnoException & { dest?: string };
    const words = WORDS[code];
    const file = dest ?? from;
    if (words === undefined || typeof file !== "string") continue;
    // What is not there yet may have a name that only passes: its folder is where to look.
    const place = path.relative(".", existsSync(file) ? file : path.dirname(file));
    return `${place || "this folder"} could not be written: ${words[0]} (${code}); ${words[1]}`;
  }
  return undefined;
}

const RIGHTS = "change who may write it, or run this as who may";

const WORDS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  EACCES: ["you may not write there", RIGHTS],
  EPERM: ["you may not change what is there", RIGHTS],
  EROFS: ["the disk can be read and not written", "copy the site to one that can"],
  EISDIR: ["it is a folder where a file should be", "rename the folder"],
  ENOTDIR: ["a file stands where a folder should be", "rename the file"],
  ENOSPC: ["the disk is full", "make room on it"],
  EDQUOT: ["your share of the disk is used up", "make room on it"],
  EBUSY: ["another program is using it", "close what uses it, and run this again"],
};
