import { type ListedFiles, readListed } from "../../core/offline/listed-files.ts";
import type { OfflineSetting, SiteFiles } from "../../core/offline/site-files.ts";
import type { KeptVersion } from "../../core/offline/what-to-keep.ts";
import { MEMORY } from "./cache-names.ts";

/** A version that a browser has: its list, and the files of it that are kept. */
export interface OpenVersion {
  readonly stamp: string;
  readonly files: SiteFiles;
  readonly cache: Cache;
  /** What it keeps of a path. */
  match(path: string): Promise<Response | undefined>;
  keep(path: string, response: Response): Promise<void>;
  remove(path: string): Promise<boolean>;
  kept(): Promise<KeptVersion>;
}

interface Place {
  readonly caches: CacheStorage;
  readonly prefix: string;
  readonly root: string;
}

/** In a version's cache, where no file of a site is. */
const LIST = "?list";

/** Undefined where the browser has nothing of it. */
export async function openVersion(
  { caches, prefix, root }: Place,
  stamp: string,
): Promise<OpenVersion | undefined> {
  if (!(await caches.has(prefix + stamp))) return undefined;
  const cache = await caches.open(prefix + stamp);
  const list = await cache.match(root + LIST);
  const files = list && listedIn(await list.json());
  return files && versionOf(root, { stamp, cache, files });
}

/** Undefined where another version of Waymark wrote it, in another way: then it is as good as lost. */
function listedIn(list: unknown): SiteFiles | undefined {
  try {
    return readListed(list as ListedFiles);
  } catch {
    return undefined;
  }
}

/**
 * A version of which nothing is kept yet but its list.
 * @throws QuotaExceededError where there is no room for that, or what getting it threw.
 */
export async function beginVersion(
  { caches, prefix, root }: Place,
  { stamp, list }: OfflineSetting,
  fetch: typeof globalThis.fetch,
): Promise<OpenVersion> {
  const response = await fetch(root + list);
  if (!response.ok) throw new Error(`${list} is not there`);
  const listed = (await response.json()) as ListedFiles;
  const cache = await caches.open(prefix + stamp);
  await cache.put(root + LIST, Response.json(listed));
  return versionOf(root, { stamp, cache, files: readListed(listed) });
}

/** The stamps of all versions that the browser has something of. */
export async function stampsIn({ caches, prefix }: Place): Promise<readonly string[]> {
  return (await caches.keys())
    .filter((name) => name.startsWith(prefix) && name !== prefix + MEMORY)
    .map((name) => name.slice(prefix.length));
}

function versionOf(
  root: string,
  { stamp, cache, files }: Pick<OpenVersion, "stamp" | "cache" | "files">,
): OpenVersion {
  const address = (path: string) => addressOf(root, path);
  return {
    ...{ stamp, cache, files },
    match: (path) => cache.match(address(path)),
    keep: (path, response) => cache.put(address(path), response),
    remove: (path) => cache.delete(address(path)),
    async kept() {
      const addresses = new Set((await cache.keys()).map(({ url }) => url));
      const kept = [...files.keys()].filter((path) => addresses.has(new URL(address(path)).href));
      return { files, kept: new Set(kept) };
    },
  };
}

/** The path of an address below the root, its signs decoded; undefined where it is no text. */
export function pathOf(root: string, address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address).pathname.slice(new URL(root).pathname.length));
  } catch {
    return undefined;
  }
}

/** Of a file by its path from the root. */
export function addressOf(root: string, path: string): string {
  return root + path.split("/").map(encodeURIComponent).join("/");
}
