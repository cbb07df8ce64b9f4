import { zstdDecompressSync } from "node:zlib";
import { UnreadableFile } from "../unreadable-file.ts";

/**
 * Unpacks what Zstandard packed.
 * @param largest The most bytes that it may come to.
 * @throws UnreadableFile where it is nothing of the kind, or more than that.
 */
export function unpackZstd(bytes: Uint8Array, largest: number): Uint8Array {
  try {
    return new Uint8Array(zstdDecompressSync(bytes, { maxOutputLength: largest }));
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new UnreadableFile(
      isTooLarge
        ? `a file in it would have more than ${Math.round(largest / 1024 / 1024)} MB unpacked`
        : "a file in it is damaged",
    );
  }
}
