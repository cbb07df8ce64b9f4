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

/** A file that was written: what the disk says of it, and the hash of its contents. */
export interface WrittenFile {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
  readonly contents: string;
}

/** Writes a site's files, all but those that stand as they are wanted in the site before. */
export interface SiteWriter {
  write(file: string, made: MadeFile): void;
  /** Only where it stands as it is wanted in the site before. Whether it did. */
  keepAsItIs(file: string, made: MadeFile): boolean;
  /** Whatever stands there. */
  writeAnew(file: string, made: MadeFile): void;
  /** Where others may write a file, which `note` is then told of. */
  target(file: string): string;
  note(file: string, made: Pick<MadeFile, "version">, fingerprint: string, as: WrittenFile): void;
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

/** @param target Absolute. */
export function writeFile(target: string, contents: string | Uint8Array): WrittenFile {
  writeFileSync(target, contents);
  return asWritten(target, contents);
}

function asWritten(target: string, contents: string | Uint8Array): WrittenFile {
  const { size, mtimeMs, ino } = statSync(target);
  return { size, modified: mtimeMs, inode: ino, contents: contentHash(contents) };
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

  const targetOf = (file: string) => {
    const target = path.join(folder, file);
    const parent = path.dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return target;
  };
  const note: SiteWriter["note"] = (file, { version = "" }, fingerprint, as) => {
    left[file] = [fingerprint, as.size, as.modified, as.inode, version, as.contents];
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
  const keepAsItIs = (file: string, { fingerprint, version }: MadeFile): boolean => {
    const last = known[file];
    const isSame = last !== undefined && (isKnown(file, version) || last[0] === fingerprint());
    return isSame && reuse(file, targetOf(file), version);
  };
  const writeAnew = (file: string, made: MadeFile) => {
    const { contents, fingerprint } = made.make();
    note(file, made, fingerprint, writeFile(targetOf(file), contents));
  };
  return {
    keepAsItIs,
    writeAnew,
    ...{ target: targetOf, note },
    write(file, made) {
      if (!keepAsItIs(file, made)) writeAnew(file, made);
    },
    copy(file, from) {
      const target = targetOf(file);
      const { size, mtimeMs, ino } = statSync(from);
      const fingerprint = `${from} ${size} ${mtimeMs} ${ino}`;
      if (known[file]?.[0] === fingerprint && reuse(file, target)) return;
      copyFileSync(from, target);
      note(file, {}, fingerprint, asWritten(target, readFileSync(target)));
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
