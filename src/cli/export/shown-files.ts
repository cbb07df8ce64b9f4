import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Item } from "../../core/items/item.ts";
import type { ShownFile, ShownFiles } from "../../formats/export/exported.ts";
import { shownAddresses } from "../../formats/export/shown-files.ts";
import { keepFile } from "../../formats/text/kept-files.ts";

/** The most bytes that a file may have to be packed. */
const LARGEST = 32 * 1024 * 1024;

/**
 * The files of the site that items of a bank show, by their addresses.
 * @param bank The bank's path from the site's root, which nothing may lead out of.
 */
export function shownFiles(bank: string, items: readonly Item[]): ShownFiles {
  const named = new Map<string, Uint8Array>();
  const found = new Map<string, ShownFile>();
  for (const address of new Set(items.flatMap(shownAddresses))) {
    const file = path.posix.join(
      path.posix.dirname(bank),
      unescaped(address.replace(/[?#].*$/, "")),
    );
    if (file.startsWith("../") || path.posix.isAbsolute(file)) continue;
    const kind = statSync(file, { throwIfNoEntry: false });
    if (!kind?.isFile() || kind.size > LARGEST) continue;
    const bytes = new Uint8Array(readFileSync(file));
    const name = keepFile(file, bytes, named);
    if (name !== undefined) found.set(address, { name, bytes });
  }
  return found;
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
