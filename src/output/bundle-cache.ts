import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listFiles } from "../site/read/files.ts";
import { type Bundle, bundleAssets, type OutputFile } from "./bundle.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";
import { stemmersOf } from "./stemmers.ts";

/**
 * Scripts and styles as the last build bundled them, where nothing that they are made of has changed:
 * bundling takes longer than all else of a small site. One with warnings is bundled each time, so that
 * they are told each time.
 * @param options.folder Where the project keeps what can be made again.
 * @throws DiagnosticsError when a stylesheet of the site's has a fault.
 */
export async function bundleOnce(
  includes: readonly string[],
  { languages, folder }: { readonly languages: readonly string[]; readonly folder: string },
): Promise<Bundle> {
  const madeOf = [engineStamp(["."]), stemmersOf(languages), await namesIn(includes)];
  const cache = await openCacheFile(path.join(folder, "bundle"), JSON.stringify(madeOf));
  const known = cache.get(BUNDLE);
  if (known) {
    // Written by this very version.
    const { hashes, files, ...rest }: Entry = JSON.parse(`${Buffer.from(known)}`);
    if (hashes.every(([file, contents]) => hashOf(file) === contents)) {
      return { ...rest, files: files.map(thawed), warnings: [] };
    }
  }
  const { warnings, ...bundle } = await bundleAssets(includes, { languages });
  if (warnings.length === 0) {
    const entry: Entry = {
      ...bundle,
      hashes: bundle.inputs.map((file) => [file, hashOf(file)]),
      files: bundle.files.map(({ path: name, contents }) => [name, frozen(contents)]),
    };
    cache.keep(BUNDLE, Buffer.from(JSON.stringify(entry)));
    await cache.save();
  }
  return { ...bundle, warnings };
}

interface Entry extends Omit<Bundle, "files" | "warnings"> {
  readonly files: readonly (readonly [path: string, base64: string])[];
  /** Of what it was made of; empty where that is no file, such as one that a plugin made. */
  readonly hashes: readonly (readonly [file: string, contents: string])[];
}

/** Of the cache. */
const BUNDLE = "bundle";

/** A file that comes may take the place of another, by its name. */
async function namesIn(folders: readonly string[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(folders.map((folder) => listFiles(folder, ".")));
}

function hashOf(file: string): string {
  return existsSync(file) ? hash("sha256", readFileSync(file)) : "";
}

function frozen(contents: string | Uint8Array): string {
  return Buffer.from(contents).toString("base64");
}

function thawed([name, base64]: Entry["files"][number]): OutputFile {
  return { path: name, contents: Buffer.from(base64, "base64") };
}
