import { hash } from "node:crypto";
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
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
  /** Of all that it has written or found written. */
  names(): readonly string[];
  /** Takes away what stood in the folder by such a name and was not wanted. */
  removeOthers(isOther: (name: string) => boolean): void;
  /** How many files it had to make. */
  made(): number;
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
  readonly standing?: ReadonlySet<string> | undefined;
}

/**
 * A file of the site before is not written again but gets a second name, in the folder of the new
 * site, so that both are whole until one of them goes. Where a disk has no such links, it is written.
 * @param before The folder of the site before; the same as `folder` where that is written in place.
 * @param stamp Names what files with a version depend on besides.
 * @param standing What stands in the folder already, of an older site: names that files of the site before may have too.
 */
export function createSiteWriter(
  folder: string,
  { before, cache, stamp, standing = new Set() }: Setting,
): SiteWriter {
  const isStamped = stamp !== undefined && textOf(cache.get(STAMP)) === stamp;
  const known: Readonly<Record<string, Left>> = JSON.parse(`${textOf(cache.get(LEFT)) || "{}"}`);
  const left: Record<string, Left> = {};
  const folders = new Set<string>();
  const others = new Set(standing);
  let made = 0;
  const isInPlace = path.resolve(before) === path.resolve(folder);

  const makeFolder = (file: string, target: string) => {
    const parent = path.dirname(target);
    if (folders.has(parent)) return;
    // A file may have become a folder.
    for (const above of foldersOf(file)) if (others.delete(above)) rmSync(path.join(folder, above));
    mkdirSync(parent, { recursive: true });
    folders.add(parent);
  };
  /** What stands there may have a name in the site before as well: it is not written into. */
  const makeWay = (target: string) => {
    if (standing.size > 0) rmSync(target, { recursive: true, force: true });
  };
  const leave = (file: string, as: Left) => {
    left[file] = as;
    others.delete(file);
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
    made++;
    leave(file, [fingerprint, size, mtimeMs, ino, version, contents]);
  };
  const isKnown = (file: string, version: string | undefined): boolean =>
    isStamped && version !== undefined && known[file]?.[4] === version;
  /** Whether it stands there as it was left, and has its name in the new site. */
  const reuse = (file: string, target: string, version = ""): boolean => {
    const last = known[file];
    if (!last) return false;
    const [fingerprint, size, modified, inode, , contents] = last;
    if (!others.has(file) || !isAsLeft(target, last)) {
      const source = path.join(before, file);
      if (!isAsLeft(source, last)) return false;
      makeWay(target);
      if (!isInPlace && !isLinked(source, target)) return false;
    }
    leave(file, [fingerprint, size, modified, inode, version, contents]);
    return true;
  };
  return {
    write(file, { fingerprint, make, version }) {
      const target = path.join(folder, file);
      makeFolder(file, target);
      const last = known[file];
      const isSame = last !== undefined && (isKnown(file, version) || last[0] === fingerprint());
      if (isSame && reuse(file, target, version)) return;
      const fresh = make();
      makeWay(target);
      // Once for the disk and for the hash.
      const bytes =
        typeof fresh.contents === "string" ? Buffer.from(fresh.contents) : fresh.contents;
      writeFileSync(target, bytes);
      const contents = contentHash(bytes);
      note(file, { fingerprint: fresh.fingerprint, target, version, contents });
    },
    copy(file, from) {
      const target = path.join(folder, file);
      makeFolder(file, target);
      const { size, mtimeMs, ino } = statSync(from);
      const fingerprint = `${from} ${size} ${mtimeMs} ${ino}`;
      if (known[file]?.[0] === fingerprint && reuse(file, target)) return;
      makeWay(target);
      copyFileSync(from, target);
      note(file, { fingerprint, target, contents: contentHash(readFileSync(target)) });
    },
    written(file) {
      const [, bytes, , , , contents] = left[file] ?? [];
      return bytes === undefined || contents === undefined ? undefined : { hash: contents, bytes };
    },
    names: () => Object.keys(left),
    removeOthers(isOther) {
      for (const file of others) {
        if (!isOther(file)) continue;
        others.delete(file);
        remove(folder, file);
      }
    },
    made: () => made,
    keep() {
      cache.keep(LEFT, Buffer.from(JSON.stringify(left)));
      cache.keep(STAMP, Buffer.from(stamp ?? ""));
    },
  };
}

/** Whether a file is as a build left it. */
function isAsLeft(file: string, [, size, modified, inode]: Left): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true && stat.size === size && stat.mtimeMs === modified && stat.ino === inode
  );
}

function isLinked(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch {
    return false;
  }
}

/** Those that a file is in, the outermost first. */
function foldersOf(file: string): readonly string[] {
  const steps = file.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

/** With the folders that it alone was in. */
function remove(folder: string, file: string): void {
  try {
    unlinkSync(path.join(folder, file));
    for (const inner of foldersOf(file).toReversed()) rmdirSync(path.join(folder, inner));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A file stands where its folder was; something else is in the folder.
    if (!["ENOTDIR", "ENOENT", "ENOTEMPTY", "EEXIST"].includes(code)) throw error;
  }
}

/** Of the cache. */
const LEFT = "left";
const STAMP = "stamp";

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : Buffer.from(bytes).toString("utf8");
}
