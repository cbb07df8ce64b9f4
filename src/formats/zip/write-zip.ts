import { zipSync } from "fflate";

/** The least time that an archive can say, the same in every zone, so that equal files make equal bytes. */
const ALWAYS = new Date(1980, 0, 1);

/** A zip archive of files by their paths. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: ALWAYS });
}
