import { hashOf } from "./hashes.ts";
import { keptPart, type Part, partOf } from "./part.ts";

/** What the build before has left, by name, and what this one leaves to the next. */
export interface IndexCache {
  /** Not to be written to; valid as long as the cache. It begins where numbers of four bytes may. */
  get(name: string): Uint8Array<ArrayBuffer> | undefined;
  keep(name: string, value: Uint8Array): void;
}

/**
 * Gives what `make` makes of a text: from the build before, where that has made it of the same.
 * @param cache Without one it is made.
 */
export async function remembered(
  cache: IndexCache | undefined,
  [sort, of]: readonly [sort: string, of: string],
  make: () => Promise<string>,
): Promise<Part> {
  if (!cache) return partOf(await make());
  const name = `${sort} ${hashOf(of)}`;
  const known = cache.get(name);
  if (known) {
    cache.keep(name, known);
    const hash = Buffer.from(known.buffer, known.byteOffset, HASH_LENGTH).toString("latin1");
    return keptPart(hash, known.subarray(HASH_LENGTH));
  }
  const made = partOf(await make());
  if (made.isWellFormed) cache.keep(name, Buffer.concat([Buffer.from(made.hash), made.bytes()]));
  return made;
}

/** Of a part's hash, which stands before what it names. */
export const HASH_LENGTH = hashOf("").length;
