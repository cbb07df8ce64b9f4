import type { KeepChoice } from "../../core/offline/what-to-keep.ts";
import { MEMORY } from "./cache-names.ts";

/** What a site's worker remembers from one start to the next. */
export interface Memory {
  readonly choice?: KeepChoice;
  /** The version that answers. */
  readonly current?: string;
  /** The pages that were open when it took over, and the versions that are theirs. */
  readonly openBefore?: readonly string[];
  readonly older?: readonly string[];
  /** A version for which there was no room: it is not tried again unasked. */
  readonly full?: string;
  /** A version of which the host sent other files, and when that was first seen, in milliseconds. */
  readonly refused?: { readonly stamp: string; readonly at: number };
}

export interface MemoryStore {
  read(): Promise<Memory>;
  /** Changes what is named; what cannot be written is not remembered. */
  change(memory: Memory): Promise<void>;
}

/** In a cache, which a worker has as it has no other storage that is as simple. */
export function memoryIn(caches: CacheStorage, prefix: string, root: string): MemoryStore {
  const key = `${root}${MEMORY}`;
  const read = async (): Promise<Memory> => {
    if (!(await caches.has(prefix + MEMORY))) return {};
    const found = await (await caches.open(prefix + MEMORY)).match(key);
    return found ? ((await found.json()) as Memory) : {};
  };
  return {
    read,
    async change(memory) {
      try {
        const cache = await caches.open(prefix + MEMORY);
        await cache.put(key, Response.json({ ...(await read()), ...memory }));
      } catch {}
    },
  };
}
