import { createHash, hash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

/** A cache from one build to the next, by key, in one file: it holds only what the newest build kept. */
export interface CacheFile {
  /** From the build before; what this one keeps is not seen. */
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  /** The same without memory of its own: of many small values, copies take longer than all else. */
  view(key: string): Uint8Array | undefined;
  keep(key: string, value: Uint8Array): void;
  /** What this build keeps. */
  kept(key: string): Uint8Array | undefined;
  /** A file that cannot be written is ignored: it only costs the next build time. */
  save(): Promise<void>;
}

/**
 * A file that is not there, is damaged, or was written under another stamp holds nothing.
 * @param stamp What the values depend on beside their keys.
 */
export async function openCacheFile(file: string, stamp: string): Promise<CacheFile> {
  const before = await read(file, stamp);
  const kept = new Map<string, Uint8Array>();
  let isNew = false;
  return {
    get: (key) => before.get(key)?.slice(),
    view: (key) => before.get(key),
    keep(key, value) {
      const last = before.get(key);
      isNew ||= last !== value && !isSame(last, value);
      kept.set(key, value);
    },
    kept: (key) => kept.get(key),
    async save() {
      if (!isNew && kept.size === before.size) return;
      const temporary = `${file}.${randomUUID()}`;
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writePieces(temporary, packed(kept, stamp));
        await rename(temporary, file);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
}

function isSame(before: Uint8Array | undefined, value: Uint8Array): boolean {
  return before !== undefined && Buffer.compare(before, value) === 0;
}

// A file: the hash of all that follows and the stamp; the directory's length; the directory, which is
// keys and lengths of values as JSON; the values.
const HASH_BYTES = 32;
const HEAD_BYTES = HASH_BYTES + 4;

/** In pieces, so that what is kept is not in memory a second time. */
function packed(kept: ReadonlyMap<string, Uint8Array>, stamp: string): readonly Uint8Array[] {
  const directory = Buffer.from(
    JSON.stringify([...kept].map(([key, value]) => [key, value.length])),
  );
  const length = Buffer.alloc(HEAD_BYTES - HASH_BYTES);
  length.writeUInt32LE(directory.length);
  const body = [length, directory, ...kept.values()];
  const hashed = createHash("sha256");
  for (const piece of body) hashed.update(piece);
  return [stamped(hashed.digest("hex"), stamp), ...body];
}

/** What is cut short is known by its hash. */
async function writePieces(name: string, pieces: readonly Uint8Array[]): Promise<void> {
  const file = await open(name, "wx");
  try {
    await file.writev(pieces);
  } finally {
    await file.close();
  }
}

async function read(
  file: string,
  stamp: string,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const isSound =
    bytes.length >= HEAD_BYTES && hashOf(bytes, stamp).equals(bytes.subarray(0, HASH_BYTES));
  if (!isSound) return new Map();
  let at = HEAD_BYTES + bytes.readUInt32LE(HASH_BYTES);
  // Written by this very version.
  const directory: [key: string, length: number][] = JSON.parse(
    bytes.toString("utf8", HEAD_BYTES, at),
  );
  return new Map(
    directory.map(([key, length]) => {
      at += length;
      return [key, new Uint8Array(bytes.buffer, bytes.byteOffset + at - length, length)];
    }),
  );
}

function hashOf(file: Buffer, stamp: string): Buffer {
  return stamped(hash("sha256", file.subarray(HASH_BYTES), "hex"), stamp);
}

function stamped(body: string, stamp: string): Buffer {
  return hash("sha256", `${stamp} ${body}`, "buffer");
}
