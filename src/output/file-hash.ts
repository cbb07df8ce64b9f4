import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/**
 * Names a file's contents; empty where there is no file. One that stands as it stood when it was last named in
 * this process is not read again: a server builds again and again, and of hundreds of files one has changed.
 * @param now In milliseconds.
 */
export function fileHash(file: string, now: number = Date.now()): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return "";
  const { size, mtimeMs, ctimeMs, ino } = stat;
  const stands = [size, mtimeMs, ctimeMs, ino].join(" ");
  const last = hashed.get(file);
  if (last?.stands === stands) return last.contents;
  const contents = hash("sha256", readFileSync(file));
  if (Math.max(mtimeMs, ctimeMs) < now - RACY_MS) hashed.set(file, { stands, contents });
  return contents;
}

/** A file that was written so shortly before it was read may be written again with the same times. */
const RACY_MS = 2000;

const hashed = new Map<string, { readonly stands: string; readonly contents: string }>();
