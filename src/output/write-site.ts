import { hash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { env } from "node:process";
import type { Build } from "./assemble.ts";
import { BUILD_CACHE } from "./build-cache.ts";
import { openCacheFile } from "./cache-file.ts";
import { discardSpare, spareOf, takeSpare } from "./folder/spare.ts";
import { isForReaders, type OfflineSize, writeOffline } from "./offline-files.ts";
import { precompress } from "./precompress.ts";
import { createSiteWriter, type MadeFile } from "./site-writer.ts";

/** Where a build goes. */
export interface Target {
  /** Of the project. */
  readonly root: string;
  /** The folder to write to. */
  readonly folder: string;
  /** That of the site before, which `folder` is to take the place of; the same where it does not. */
  readonly before: string;
}

export interface WrittenSite {
  /** What browsers keep of it. */
  readonly offline: OfflineSize | undefined;
  /**
   * Where the site before is to be kept for the next build: for little of the disk, since nearly all its files are in
   * this one too. Undefined where it is not, and in CI, whose caches would hold all of it.
   */
  readonly spare: string | undefined;
}

/**
 * Writes a site, pages last, one after another: all that is not as it was in the site before.
 * @param written Called for each page; undefined where Eleventy has written them.
 */
export async function writeSite(
  build: Build,
  { root, folder, before }: Target,
  written: (() => void) | undefined,
): Promise<WrittenSite> {
  // Each folder that is built into has its own, by its name.
  const name = `site-${hash("sha1", before, "hex").slice(0, 12)}`;
  const cache = await openCacheFile(path.join(root, BUILD_CACHE, name), "3");
  const isInPlace = path.resolve(before) === path.resolve(folder);
  mkdirSync(folder, { recursive: true });
  // What else is written into it, nobody knows how.
  const isAlone = !isInPlace && readdirSync(folder).length === 0;
  const spare = spareOf(root, before);
  if (!isAlone) discardSpare(spare);
  const standing = isAlone ? takeSpare(spare, folder) : undefined;
  const writer = createSiteWriter(folder, { before, cache, stamp: build.stamp(), standing });
  for (const file of build.files) {
    if ("from" in file) writer.copy(file.path, file.from);
    else if ("make" in file) writer.write(file.path, file);
    else writer.write(file.path, fileOf(file.contents));
  }
  for (const [index, page] of (written ? build.pages : []).entries()) {
    writer.write(page.path, page);
    written?.();
    if (index % PAUSE_AFTER === 0) await pause();
  }
  for (const [index, file] of build.lateFiles.entries()) {
    writer.write(file.path, file);
    if (index % PAUSE_AFTER === 0) await pause();
  }
  await pause();
  writer.removeOthers(isForReaders);
  const offline = writeOffline(writer, build.offline, { folder, isInPlace, isAlone });
  if (build.precompresses) await precompress(writer, folder, pause);
  writer.removeOthers(() => true);
  writer.keep();
  await cache.save();
  await build.finish();
  const files = writer.names().length;
  const isMuchAsBefore = isAlone && files >= MANY && writer.made() < files / 10;
  return { offline, spare: isMuchAsBefore && !env.CI ? spare : undefined };
}

/** Of fewer files it takes no time to speak of to put a site together. */
const MANY = 250;

function fileOf(contents: string | Uint8Array): MadeFile {
  const fingerprint = hash("sha1", contents, "base64");
  return { fingerprint: () => fingerprint, make: () => ({ contents, fingerprint }) };
}

/** Pages: less than a tenth of a second's work, after which whoever ends the build is heard. */
const PAUSE_AFTER = 50;

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
