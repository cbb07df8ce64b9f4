import { statSync } from "node:fs";
import path from "node:path";
import type { KnownTexts } from "../site/article-store.ts";
import { openCacheFile } from "./cache-file.ts";

/** What the disk says of a file, and the name of the text that it has. */
type Entry = readonly [
  size: number,
  modified: number,
  changed: number,
  inode: number,
  text: string,
];

/** A file that was written so shortly before it was read may be written again with the same times. */
const RACY_MS = 2000;

export interface TextCache extends KnownTexts {
  /** Leaves to the next build what this one knows. */
  save(): Promise<void>;
}

/**
 * Names of texts as the build before read them, so that files that nobody has touched need not be read.
 * @param now In milliseconds.
 */
export async function openKnownTexts(
  file: string,
  now: () => number = Date.now,
): Promise<TextCache> {
  const cache = await openCacheFile(file, "1");
  const before: Readonly<Record<string, Entry>> = JSON.parse(
    `${Buffer.from(cache.get(TEXTS) ?? "{}")}`,
  );
  const left: Record<string, Entry> = {};
  const found = new Map<string, readonly [number, number, number, number]>();
  return {
    find(root, name) {
      const stat = statSync(path.join(root, name), { throwIfNoEntry: false });
      if (!stat?.isFile()) return undefined;
      const { size, mtimeMs, ctimeMs, ino } = stat;
      const last = before[name];
      if (last?.[0] === size && last[1] === mtimeMs && last[2] === ctimeMs && last[3] === ino) {
        left[name] = last;
        return last[4];
      }
      // Of before it is read, so that a text that comes meanwhile is not taken for this one.
      if (Math.max(mtimeMs, ctimeMs) < now() - RACY_MS) {
        found.set(name, [size, mtimeMs, ctimeMs, ino]);
      }
      return undefined;
    },
    keep(name, text) {
      const stat = found.get(name);
      if (stat) left[name] = [...stat, text];
    },
    async save() {
      cache.keep(TEXTS, Buffer.from(JSON.stringify(left)));
      await cache.save();
    },
  };
}

/** Of the cache. */
const TEXTS = "texts";
