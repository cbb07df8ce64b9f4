import { copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CacheFile } from "./cache-file.ts";

/** A file as a build left it: what it was made of, and how to know that nobody has touched it since. */
type Left = readonly [fingerprint: string, size: number, modified: number, inode: number];

/** What a file is made of, and how: to name the one takes less than to do the other. */
export interface MadeFile {
  /** Of all that the contents depend on. */
  readonly fingerprint: () => string;
  readonly make: () => {
    readonly contents: string | Uint8Array;
    readonly fingerprint: string;
  };
}

/** Writes a site's files, all but those that stand as they are wanted in the site before. */
export interface SiteWriter {
  write(file: string, made: MadeFile): void;
  /** Copies a file from elsewhere. */
  copy(file: string, from: string): void;
  /** Tells the next build what this one wrote. */
  keep(): void;
}

/**
 * A file of the site before is not written again but gets a second name, in the folder of the new
 * site, so that both are whole until one of them goes. Where a disk has no such links, it is written.
 * @param before The folder of the site before; the same as `folder` where that is written in place.
 */
export function createSiteWriter(
  folder: string,
  { before, cache }: { readonly before: string; readonly cache: CacheFile | undefined },
): SiteWriter {
  const known: Readonly<Record<string, Left>> = JSON.parse(`${textOf(cache?.get(LEFT)) || "{}"}`);
  const left: Record<string, Left> = {};
  const made = new Set<string>();
  const isInPlace = path.resolve(before) === path.resolve(folder);

  const makeFolder = (target: string) => {
    const parent = path.dirname(target);
    if (made.has(parent)) return;
    mkdirSync(parent, { recursive: true });
    made.add(parent);
  };
  const note = (file: string, fingerprint: string, target: string) => {
    const { size, mtimeMs, ino } = statSync(target);
    left[file] = [fingerprint, size, mtimeMs, ino];
  };
  /** Whether it stands there as it was left, and has its name in the new site. */
  const reuse = (file: string, fingerprint: string, target: string): boolean => {
    const last = known[file];
    if (last?.[0] !== fingerprint) return false;
    const source = path.join(before, file);
    const stat = statSync(source, { throwIfNoEntry: false });
    if (!stat?.isFile()) return false;
    const [, size, modified, inode] = last;
    if (stat.size !== size || stat.mtimeMs !== modified || stat.ino !== inode) return false;
    if (!isInPlace) {
      try {
        linkSync(source, target);
      } catch {
        return false;
      }
    }
    left[file] = last;
    return true;
  };
  return {
    write(file, { fingerprint, make }) {
      const target = path.join(folder, file);
      makeFolder(target);
      if (known[file] && reuse(file, fingerprint(), target)) return;
      const made = make();
      writeFileSync(target, made.contents);
      note(file, made.fingerprint, target);
    },
    copy(file, from) {
      const target = path.join(folder, file);
      makeFolder(target);
      const { size, mtimeMs, ino } = statSync(from);
      const fingerprint = `${from} ${size} ${mtimeMs} ${ino}`;
      if (reuse(file, fingerprint, target)) return;
      copyFileSync(from, target);
      note(file, fingerprint, target);
    },
    keep: () => cache?.keep(LEFT, Buffer.from(JSON.stringify(left))),
  };
}

/** Of the cache. */
const LEFT = "left";

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : Buffer.from(bytes).toString("utf8");
}
