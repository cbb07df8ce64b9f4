import type { SiteFile, SiteFiles } from "./site-files.ts";

/**
 * The list of a version's files as a file has it, for sites of ten thousand pages: packed for its way, a name
 * takes two bytes and a hash six. Sorted names begin alike, and hashes do not get smaller.
 */
export interface ListedFiles {
  /** In their order: how many code units each has in common with the one before, in two digits, then the rest. */
  readonly names: readonly string[];
  /** In bytes, parted by spaces. */
  readonly sizes: string;
  /** One after another. */
  readonly hashes: string;
}

/** Of digits of 36. */
const BASE = 36;
const MOST_SHARED = BASE ** 2 - 1;

/** Signs of Base64 that say six bytes. */
export const HASH_LENGTH = 8;

/** @param files By their paths; their order is kept. */
export function listFiles(files: SiteFiles): ListedFiles {
  let before = "";
  const names = [...files.keys()].map((path) => {
    let shared = 0;
    while (shared < MOST_SHARED && path[shared] === before[shared]) shared += 1;
    before = path;
    return shared.toString(BASE).padStart(2, "0") + path.slice(shared);
  });
  const all = [...files.values()];
  return {
    names,
    sizes: all.map(({ bytes }) => bytes.toString(BASE)).join(" "),
    hashes: all.map(({ hash }) => hash).join(""),
  };
}

/** @throws where it is no such list, as of another version of Waymark. */
export function readListed({ names, sizes, hashes }: ListedFiles): SiteFiles {
  const counted = sizes.split(" ");
  let path = "";
  return new Map(
    names.map((name, at): [string, SiteFile] => {
      path = path.slice(0, Number.parseInt(name.slice(0, 2), BASE)) + name.slice(2);
      const hash = hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH);
      return [path, { hash, bytes: Number.parseInt(counted[at] ?? "", BASE) }];
    }),
  );
}
