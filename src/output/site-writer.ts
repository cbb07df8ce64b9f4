import { hash } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CacheFile } from "./cache-file.ts";

/** A file as a build left it: what it was made of, and how to know that nobody has touched it since. */
type Left = readonly [
  fingerprint: string,
  size: number,
  modified: number,
  inode: number,
  version: string,
  /** Of its contents: see `contentHash`. */
  contents: string,
];

/** What a file is made of, and how: to name the one takes less than to do the other. */
export interface MadeFile {
  /** Of all that the contents depend on. */
  readonly fingerprint: () => string;
  /** The same beside what the site's stamp names, for less; undefined where that is not known. */
  readonly version?: string | undefined;
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
  /** What it has written, by path: the hash of its contents, and its size. */
  written(file: string): { readonly hash: string; readonly bytes: number } | undefined;
  /** Tells the next build what this one wrote. */
  keep(): void;
}

/** The first 12 bytes of the SHA-256, in Base64. */
export function contentHash(contents: string | Uint8Array): string {
  return hash("sha256", contents, "base64").slice(0, 16);
}

interface Setting {
  readonly before: string;
  readonly cache: CacheFile;
  readonly stamp: string | undefined;
}

/**
 * A file of the site before is not written again but gets a second name, in the folder of the new
 * site, so that both are whole until one of them goes. Where a disk has no such links, it is written.
 * @param before The folder of the site before; the same as `folder` where that is written in place.
 * @param stamp Names what files with a version depend on besides.
 */
export function createSiteWriter(folder: string, { before, cache, stamp }: Setting): SiteWriter {
  const isStamped = stamp !== undefined && textOf(cache.get(STAMP)) === stamp;
  const known: Readonly<Record<string, Left>> = JSON.parse(`${textOf(cache.get(LEFT)) || "{}"}`);
  const left: Record<string, Left> = {};
  const made = new Set<string>();
  const isInPlace = path.resolve(before) === path.resolve(folder);

  const makeFolder = (target: string) => {
    const parent = path.dirname(target);
    if (made.has(parent)) return;
    mkdirSync(parent, { recursive: true });
    made.add(parent);
  };
  const note = (
    file: string,
    {
      fingerprint,
      target,
      version = "",
      contents,
    }: {
      readonly fingerprint: string;
      readonly target: string;
      readonly version?: string | undefined;
      readonly contents: string;
    },
  ) => {
    const { size, mtimeMs, ino } = statSync(target);
    left[file] = [fingerprint, size, mtimeMs, ino, version, contents];
  };
  const isKnown = (file: string, version: string | undefined): boolean =>
    isStamped && version !== undefined && known[file]?.[4] === version;
  /** Whether it stands there as it was left, and has its name in the new site. */
  const reuse = (file: string, target: string, version = ""): boolean => {
    const last = known[file];
    if (!last) return false;
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
    left[file] = [last[0], size, modified, inode, version, last[5]];
    return true;
  };
  return {
    write(file, { fingerprint, make, version }) {
      const target = path.join(folder, file);
      makeFolder(target);
      const last = known[file];
      const isSame = last !== undefined && (isKnown(file, version) || last[0] === fingerprint());
      if (isSame && reuse(file, target, version)) return;
      const made = make();
      writeFileSync(target, made.contents);
      const contents = contentHash(made.contents);
      note(file, { fingerprint: made.fingerprint, target, version, contents });
    },
    copy(file, from) {
      const target = path.join(folder, file);
      makeFolder(target);
      const { size, mtimeMs, ino } = statSync(from);
      const fingerprint = `${from} ${size} ${mtimeMs} ${ino}`;
      if (known[file]?.[0] === fingerprint && reuse(file, target)) return;
      copyFileSync(from, target);
      note(file, { fingerprint, target, contents: contentHash(readFileSync(target)) });
    },
    written(file) {
      const [, bytes, , , , contents] = left[file] ?? [];
      return bytes === undefined || contents === undefined ? undefined : { hash: contents, bytes };
    },
    keep() {
      cache.keep(LEFT, Buffer.from(JSON.stringify(left)));
      cache.keep(STAMP, Buffer.from(stamp ?? ""));
    },
  };
}

/** Of the cache. */
const LEFT = "left";
const STAMP = "stamp";

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : Buffer.from(bytes).toString("utf8");
}
