import { hash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

/** A cache from one build to the next, by key, in one file: it holds only what the newest build kept. */
export interface CacheFile {
  /** From the build before; what this one keeps is not seen. */
  get(key: string): Uint8Array<ArrayBuffer> | undefined;
  /**
   * The same without memory of its own: of many small values, copies take longer than all else. It begins where
   * numbers of eight bytes may.
   */
  view(key: string): Uint8Array<ArrayBuffer> | undefined;
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

// A file: the hash of the stamp and the check of all that follows; the directory's length; the directory, which is
// keys and lengths of values as JSON; the values. These two are followed by zeros up to a whole number of words.
const HASH_BYTES = 32;
const HEAD_BYTES = HASH_BYTES + 8;
const WORD = 8;

/** In pieces, so that what is kept is not in memory a second time. */
function packed(kept: ReadonlyMap<string, Uint8Array>, stamp: string): readonly Uint8Array[] {
  const directory = Buffer.from(
    JSON.stringify([...kept].map(([key, value]) => [key, value.length])),
  );
  const length = Buffer.alloc(HEAD_BYTES - HASH_BYTES);
  length.writeUInt32LE(directory.length);
  const body = [
    length,
    ...[directory, ...kept.values()].flatMap((piece) => [
      piece,
      ...(piece.length % WORD > 0 ? [ZEROS.subarray(piece.length % WORD)] : []),
    ]),
  ];
  let check = 0;
  for (const piece of body) check = crc32(piece, check);
  return [stamped(check, stamp), ...body];
}

const ZEROS = new Uint8Array(WORD);

/** What is cut short is known by its check. */
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
  const bytes = await contentsOf(file).catch(() => new Uint8Array());
  const view = new DataView(bytes.buffer);
  const body = bytes.subarray(HASH_BYTES);
  const isSound =
    bytes.length >= HEAD_BYTES && stamped(crc32(body), stamp).equals(bytes.subarray(0, HASH_BYTES));
  if (!isSound) return new Map();
  const end = HEAD_BYTES + view.getUint32(HASH_BYTES, true);
  // Written by this very version.
  const directory: [key: string, length: number][] = JSON.parse(
    new TextDecoder().decode(bytes.subarray(HEAD_BYTES, end)),
  );
  let at = padded(end);
  return new Map(
    directory.map(([key, length]) => {
      const start = at;
      at = padded(at + length);
      return [key, bytes.subarray(start, start + length)];
    }),
  );
}

/** In one piece: to read it in many takes twice as long. */
async function contentsOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(name);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function padded(length: number): number {
  return Math.ceil(length / WORD) * WORD;
}

function stamped(check: number, stamp: string): Buffer {
  return hash("sha256", `${stamp} ${check}`, "buffer");
}
