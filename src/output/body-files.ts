import { randomUUID } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/** Where texts stand in a file of the folder. */
export interface BodyPlace {
  readonly file: string;
  /** In bytes; what follows is as long as `lengths` say, in UTF-16 units once it is decoded. */
  readonly at: number;
  readonly bytes: number;
  readonly lengths: readonly number[];
  /** CRC-32 of the bytes. */
  readonly check: number;
}

/** Texts on disk, in files of one folder: each build adds one file to it, when it has something new. */
export interface BodyFiles {
  write(texts: readonly string[]): BodyPlace;
  /** What was written is there for others to read. */
  flush(): void;
  /** Undefined where what stands there is not what was written. */
  read(place: BodyPlace): readonly string[] | undefined;
  /** Opens what a build before has written, before another build removes it. Whether it is there. */
  has(file: string): boolean;
  /** In bytes. */
  sizeOf(file: string): number;
  /** Removes what builds before wanted and nobody does now, and what killed ones have left. */
  keepOnly(wanted: ReadonlySet<string>, known: readonly string[]): void;
  /** Whether something could not be written: then what this build has written is not to be relied on. */
  isBroken(): boolean;
  close(): void;
}

/** So much is gathered before it is written; a longer text has its own. */
const PIECE_BYTES = 1 << 20;

/** What a build that was killed has left is removed by one that begins a day later. */
const STALE_MS = 86_400_000;

/** @throws what the file system says where the folder cannot be written. */
export function openBodyFiles(folder: string): BodyFiles {
  mkdirSync(folder, { recursive: true });
  const own = { name: `${randomUUID()}.texts`, descriptor: -1, written: 0 };
  let piece = Buffer.allocUnsafe(PIECE_BYTES);
  let gathered = 0;
  let found = Buffer.allocUnsafe(PIECE_BYTES);
  const before = new Map<string, number>();

  let isBroken = false;

  const flush = () => {
    if (gathered === 0) return;
    if (isBroken) {
      gathered = 0;
      return;
    }
    try {
      if (own.descriptor < 0) own.descriptor = openSync(path.join(folder, own.name), "wx+");
      for (let at = 0; at < gathered; ) at += writeSync(own.descriptor, piece, at, gathered - at);
      own.written += gathered;
    } catch {
      // The disk is full, say: what was to be written can be read from its source.
      isBroken = true;
    }
    gathered = 0;
  };
  const has = (file: string): boolean => {
    if (before.has(file)) return true;
    try {
      before.set(file, openSync(path.join(folder, file), "r"));
      return true;
    } catch {
      return false;
    }
  };
  const descriptorOf = (file: string): number | undefined => {
    if (file !== own.name) return has(file) ? before.get(file) : undefined;
    return own.descriptor;
  };
  return {
    write(texts) {
      const text = texts.join("");
      // A unit of UTF-16 takes three bytes at most.
      if (gathered + text.length * 3 > piece.length) flush();
      if (text.length * 3 > piece.length) piece = Buffer.allocUnsafe(text.length * 3);
      const bytes = piece.write(text, gathered, "utf8");
      const check = crc32(piece.subarray(gathered, gathered + bytes));
      const at = own.written + gathered;
      gathered += bytes;
      const lengths = texts.map(({ length }) => length);
      return { file: own.name, at, bytes, lengths, check };
    },
    flush,
    read({ file, at, bytes, lengths, check }) {
      if (file === own.name && at + bytes > own.written) flush();
      const descriptor = descriptorOf(file);
      if (descriptor === undefined || descriptor < 0) return undefined;
      if (bytes > found.length) found = Buffer.allocUnsafe(bytes);
      const read = found.subarray(0, bytes);
      if (readSync(descriptor, read, 0, bytes, at) !== bytes || crc32(read) !== check) {
        return undefined;
      }
      const text = read.toString("utf8");
      let end = 0;
      return lengths.map((length) => {
        end += length;
        return text.slice(end - length, end);
      });
    },
    has,
    sizeOf(file) {
      if (file === own.name) return own.written + gathered;
      return statSync(path.join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
    },
    keepOnly(wanted, known) {
      const old = new Set([...known, own.name]);
      for (const name of readdirSync(folder)) {
        if (wanted.has(name)) continue;
        const file = path.join(folder, name);
        const age = () => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
        if (old.has(name) || age() > STALE_MS) discard(file);
      }
    },
    isBroken: () => isBroken,
    close() {
      flush();
      if (isBroken) discard(path.join(folder, own.name));
      for (const descriptor of before.values()) closeSync(descriptor);
      if (own.descriptor >= 0) closeSync(own.descriptor);
    },
  };
}

/** What cannot be removed does no harm. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
