import path from "node:path";
import { listFiles } from "../site/read/files.ts";
import { type Bundle, bundleAssets, type OutputFile } from "./bundle.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";
import { fileHash } from "./file-hash.ts";
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
    const { hashes, bundle } = read(known);
    if (hashes.every(([file, contents]) => fileHash(file) === contents)) return bundle;
  }
  const { warnings, ...bundle } = await bundleAssets(includes, { languages });
  if (warnings.length === 0) {
    const entry: Entry = {
      ...bundle,
      hashes: bundle.inputs.map((file) => [file, fileHash(file)]),
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

/** A file that comes may take the place of another, by its name; templates are no part of what is bundled. */
async function namesIn(folders: readonly string[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    folders.map(async (folder) =>
      (await listFiles(folder, ".")).filter((name) => !name.endsWith(".njk")),
    ),
  );
}

/** The kept bundle of the last build of this process: a server builds again and again by the same one. */
let last: { readonly bytes: Uint8Array; readonly read: ReadEntry } | undefined;

interface ReadEntry {
  readonly hashes: Entry["hashes"];
  readonly bundle: Bundle;
}

function read(bytes: Uint8Array): ReadEntry {
  if (last && Buffer.compare(last.bytes, bytes) === 0) return last.read;
  // Written by this very version.
  const { hashes, files, ...rest }: Entry = JSON.parse(`${Buffer.from(bytes)}`);
  last = { bytes, read: { hashes, bundle: { ...rest, files: files.map(thawed), warnings: [] } } };
  return last.read;
}

function frozen(contents: string | Uint8Array): string {
  return Buffer.from(contents).toString("base64");
}

function thawed([name, base64]: Entry["files"][number]): OutputFile {
  return { path: name, contents: Buffer.from(base64, "base64") };
}
