/** Entries of a block: about so many, and never more than twice that. */
const BLOCK = 8;

/**
 * Divides a long list into blocks of neighbours whose pages show the same part of it, so that a sidebar is
 * made once for several pages. A block begins where the keys say so, not at every eighth entry: one more
 * entry then changes the blocks about it, and no others.
 * @param part A block stands within one part of so many entries.
 * @returns for each entry, the place where its block begins.
 */
export function blockStarts(keys: readonly string[], part: number): Uint32Array {
  const starts = new Uint32Array(keys.length);
  let start = 0;
  for (const [at, key] of keys.entries()) {
    if (at % part === 0 || at - start >= 2 * BLOCK || hashOf(key) % BLOCK === 0) start = at;
    starts[at] = start;
  }
  return starts;
}

/**
 * What the pages of an entry's block show: the block in the middle of `count` entries, or near it where the
 * list ends.
 */
export function neighbourhood<T>(
  entries: readonly T[],
  {
    starts,
    at,
    count,
  }: { readonly starts: Uint32Array; readonly at: number; readonly count: number },
): readonly T[] {
  const start = starts[at] ?? 0;
  let end = at + 1;
  while (end < entries.length && starts[end] === start) end += 1;
  return around(entries, { at: Math.floor((start + end) / 2), count });
}

/** Entries about one: so many at every place, as long as there are that many. */
export function around<T>(
  entries: readonly T[],
  { at, count }: { readonly at: number; readonly count: number },
): readonly T[] {
  const start = Math.max(0, Math.min(at - Math.floor(count / 2), entries.length - count));
  return entries.slice(start, start + count);
}

/** FNV-1a: the same on every machine, and quick. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  // The lowest bits are those of the letters alone.
  return (hash ^ (hash >>> 15)) >>> 0;
}
