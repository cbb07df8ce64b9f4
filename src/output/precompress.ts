import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { contentHash, type SiteWriter } from "./site-writer.ts";

/** What compresses well; pictures and fonts are compressed already. */
const TEXT = /\.(?:html|css|js|json|xml|svg|txt|md|webmanifest)$/;
/** Bytes: what is smaller travels in one packet anyway. */
const LEAST = 1024;

/** A compressed copy beside a file: what its name ends in, and how it is made. */
const copies: Readonly<Record<string, (contents: Buffer) => Buffer>> = {
  ".br": (contents) =>
    brotliCompressSync(contents, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  ".gz": (contents) => gzipSync(contents, { level: 9 }),
};

/** How many files stand for each text that is compressed. */
export const FILES_EACH = 1 + Object.keys(copies).length;

/**
 * Writes compressed copies of a site's texts beside them, for hosts that send these. A copy of a file that
 * has not changed is kept from the site before.
 * @param folder That the site was written to.
 * @param pause Lets others have their turn, after each file.
 */
export async function precompress(
  writer: SiteWriter,
  folder: string,
  pause: () => Promise<void>,
): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (statSync(file).size < LEAST) continue;
    const name = path.relative(folder, file).split(path.sep).join("/");
    const hash = writer.written(name)?.hash ?? contentHash(readFileSync(file));
    for (const [ending, compress] of Object.entries(copies)) {
      // One that the author has made stays.
      if (writer.written(name + ending)) continue;
      writer.write(name + ending, {
        fingerprint: () => hash,
        make: () => ({ contents: compress(readFileSync(file)), fingerprint: hash }),
      });
    }
    await pause();
  }
}

/** Whether a file is such a copy. */
export function isCompressedCopy(name: string): boolean {
  const ending = Object.keys(copies).find((each) => name.endsWith(each));
  return ending !== undefined && TEXT.test(name.slice(0, -ending.length));
}
