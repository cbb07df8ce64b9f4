import path from "node:path";
import { listFiles } from "../site/read/files.ts";
import { type Bundle, type BundlePart, bundleOf, bundleScripts, bundleStyles } from "./bundle.ts";
import { type CacheFile, openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";
import { fileHash } from "./file-hash.ts";
import { stemmersOf } from "./stemmers.ts";

/**
 * Scripts and styles as the last build bundled them, each where nothing that they are made of has changed:
 * bundling takes longer than all else of a small site. One with warnings is bundled each time, so that
 * they are told each time.
 * @param options.folder Where the project keeps what can be made again.
 * @throws DiagnosticsError when a stylesheet of the site's has a fault.
 */
export async function bundleOnce(
  includes: readonly string[],
  { languages, folder }: { readonly languages: readonly string[]; readonly folder: string },
): Promise<Bundle> {
  const cache = await openCacheFile(path.join(folder, "bundle"), engineStamp(["."]));
  const names = await namesIn(includes);
  const parts = await Promise.all([
    partOnce(cache, `scripts ${stemmersOf(languages)}`, () => bundleScripts(languages)),
    partOnce(cache, `styles ${JSON.stringify(names)}`, () => bundleStyles(includes)),
  ]);
  await cache.save();
  return bundleOf(parts);
}

async function partOnce(
  cache: CacheFile,
  key: string,
  make: () => Promise<BundlePart>,
): Promise<BundlePart> {
  const known = cache.get(key);
  if (known) {
    const { hashes, part } = read(key, known);
    if (hashes.every(([file, contents]) => fileHash(file) === contents)) {
      cache.keep(key, known);
      return part;
    }
  }
  const part = await make();
  if (part.warnings.length > 0) return part;
  const entry: Entry = {
    hashes: part.inputs.map((file) => [file, fileHash(file)]),
    files: part.files.map(([name, { path: file, contents }]) => [name, file, frozen(contents)]),
  };
  cache.keep(key, Buffer.from(JSON.stringify(entry)));
  return part;
}

interface Entry {
  readonly files: readonly (readonly [name: string, path: string, base64: string])[];
  /** Of what it was made of; empty where that is no file, such as one that a plugin made. */
  readonly hashes: readonly (readonly [file: string, contents: string])[];
}

/** A file that comes may take the place of another, by its name; templates are no part of what is bundled. */
async function namesIn(folders: readonly string[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    folders.map(async (folder) =>
      (await listFiles(folder, ".")).filter((name) => !name.endsWith(".njk")),
    ),
  );
}

/** What the last build of this process kept: a server builds again and again by the same. */
const last = new Map<string, { readonly bytes: Uint8Array; readonly read: ReadEntry }>();

interface ReadEntry {
  readonly hashes: Entry["hashes"];
  readonly part: BundlePart;
}

function read(key: string, bytes: Uint8Array): ReadEntry {
  const [kind = ""] = key.split(" ");
  const before = last.get(kind);
  if (before && Buffer.compare(before.bytes, bytes) === 0) return before.read;
  // Written by this very version.
  const { hashes, files }: Entry = JSON.parse(`${Buffer.from(bytes)}`);
  const inputs = hashes.map(([file]) => file);
  const entry = { hashes, part: { files: files.map(thawed), inputs, warnings: [] } };
  last.set(kind, { bytes, read: entry });
  return entry;
}

function frozen(contents: string | Uint8Array): string {
  return Buffer.from(contents).toString("base64");
}

function thawed([name, path, base64]: Entry["files"][number]): BundlePart["files"][number] {
  return [name, { path, contents: Buffer.from(base64, "base64") }];
}
