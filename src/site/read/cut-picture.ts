import { readFileSync } from "node:fs";
import { extname } from "node:path";

/**
 * Whether a picture's file ends before the picture does, as a download that broke off leaves it: browsers show its
 * upper part, or nothing. Of PNG and JPEG, which say where they end; a file of another kind is never said to.
 */
export function isCutPicture(file: string): boolean {
  if (!/^\.(?:png|jpe?g)$/i.test(extname(file))) return false;
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).equals(PNG)) return bytes.lastIndexOf("IEND") < 0;
  const scan = startOfScan(bytes);
  return scan !== undefined && bytes.lastIndexOf(END_OF_JPEG) < scan;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Where the picture itself begins: what comes before may hold a small one, which has an end of its own. */
function startOfScan(bytes: Buffer): number | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return at;
    // A byte that fills up stands before a marker.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes[at] === 0xff || at >= bytes.length ? bytes.length : undefined;
}
