import { hashOf } from "./hashes.ts";

/** What the build before has left, by name, and what this one leaves to the next. */
export interface IndexCache {
  /** Not to be written to; valid as long as the cache. */
  get(name: string): Uint8Array | undefined;
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
): Promise<string> {
  if (!cache) return make();
  const name = `${sort} ${hashOf(of)}`;
  const known = cache.get(name);
  const made = known ? Buffer.from(known.buffer, known.byteOffset, known.length) : await make();
  if (typeof made !== "string") {
    cache.keep(name, made);
    return made.toString();
  }
  // Half a character would be another one when read.
  if (made.isWellFormed()) cache.keep(name, Buffer.from(made));
  return made;
}
