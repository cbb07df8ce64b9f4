import type { SourceFiles } from "../question/source-files.ts";
import type { Reading } from "../question/source-question.ts";
import { UnreadableFile } from "../unreadable-file.ts";
import { isZip, readZip } from "../zip/read-zip.ts";
import { readQtiPackage } from "./qti-package.ts";

interface QtiFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What lies in its folder; without bytes, the package itself. */
  readonly files?: SourceFiles;
}

/**
 * Reads QTI: a package, in an archive or a folder, or the file of one item.
 * @throws UnreadableFile where there is no item in it.
 */
export function readQti({ name, bytes, files }: QtiFile): Reading {
  if (bytes.length === 0 && files) return readQtiPackage(files);
  if (isZip(bytes)) {
    const archive = readZip(bytes);
    return readQtiPackage({ names: [...archive.keys()], read: (path) => archive.get(path) });
  }
  if (/\.(?:zip|imscc)$/i.test(name))
    throw new UnreadableFile("it is no zip archive, or a damaged one");
  const read = (path: string) => (path === name ? bytes : files?.read(path));
  return readQtiPackage({ names: [name], read });
}
