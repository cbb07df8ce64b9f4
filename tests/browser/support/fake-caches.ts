/** Caches in memory, with room for so many bytes. */
export interface FakeCaches extends CacheStorage {
  /** How many bytes there is room for beside what is kept. */
  room: number;
}

export function fakeCaches(): FakeCaches {
  const stored = new Map<string, Map<string, { bytes: ArrayBuffer; headers: Headers }>>();
  const caches = {
    room: Number.POSITIVE_INFINITY,
    has: async (name: string) => stored.has(name),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    async open(name: string) {
      const files = stored.get(name) ?? new Map();
      stored.set(name, files);
      return {
        async match(address: string) {
          const found = files.get(address);
          return found && new Response(found.bytes, { headers: found.headers });
        },
        async put(address: string, response: Response) {
          const bytes = await response.arrayBuffer();
          if (bytes.byteLength > caches.room) {
            throw new DOMException("There is no room.", "QuotaExceededError");
          }
          caches.room -= bytes.byteLength;
          files.set(address, { bytes, headers: response.headers });
        },
        delete: async (address: string) => files.delete(address),
        keys: async () => [...files.keys()].map((url) => ({ url })),
      };
    },
  };
  return caches as unknown as FakeCaches;
}
