import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeZip } from "../formats/zip/write-zip.ts";
import { slug } from "../markdown/slug.ts";
import type { Messages } from "../messages/messages.ts";
import type { SiteConfig } from "../site/config/config.ts";
import { folderFault } from "./folder/claim.ts";
import { hasMarker, MARKER, MARKER_TEXT, writeMarker } from "./folder/marker.ts";
import { isForReaders } from "./offline-files.ts";

/** What a copy for reading from a folder is called, and says beside the site. */
export interface CopyWords {
  /** Of the folder within an archive. */
  readonly name: string;
  readonly readme: string;
}

export function copyWords({ title }: Pick<SiteConfig, "title">, messages: Messages): CopyWords {
  const parts = (["open", "answers", "backup"] as const).map((part) =>
    messages.text(`offline.copy-${part}`),
  );
  return { name: slug(title, new Set()), readme: `${[title, ...parts].join("\n\n")}\n` };
}

/**
 * Writes a site that was built as one zip archive beside its folder: the same bytes for the same site.
 * @param folder Absolute.
 * @returns the archive's path.
 * @throws DiagnosticsError where another program's file stands there.
 */
export function writeZipCopy(folder: string, words: CopyWords): string {
  const archive = `${folder}.zip`;
  if (!mayReplaceZip(archive)) {
    const message = "this file was not written by a build of ours";
    throw folderFault(path.relative(".", archive), message, "move it, or name another --output");
  }
  const marked = [...copiedFiles(folder, words), [MARKER, Buffer.from(MARKER_TEXT)] as const];
  const files = marked.map(([name, contents]) => [`${words.name}/${name}`, contents] as const);
  // Whole or as it was, whoever ends it.
  writeFileSync(`${archive}.part`, writeZip(new Map(files)));
  renameSync(`${archive}.part`, archive);
  return archive;
}

/**
 * The same as a folder beside the site's.
 * @returns its path.
 * @throws DiagnosticsError where something else stands there.
 */
export function writeFolderCopy(folder: string, words: CopyWords): string {
  const copy = `${folder}-copy`;
  if (!mayReplace(copy)) {
    const message = "this folder was not written by a build of ours";
    throw folderFault(path.relative(".", copy), message, "move it, or name another --output");
  }
  rmSync(copy, { recursive: true, force: true });
  for (const [name, contents] of copiedFiles(folder, words)) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    writeFileSync(path.join(copy, name), contents);
  }
  writeMarker(copy);
  return copy;
}

/** An archive says the names of its files as they are. */
function mayReplaceZip(archive: string): boolean {
  try {
    return readFileSync(archive).includes(`/${MARKER}`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

function mayReplace(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0 || hasMarker(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
}

/** All that readers open, in the order of their paths. */
function copiedFiles(folder: string, { readme }: CopyWords): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => isForReaders(name) && name !== README);
  const files = names.map((name) => [name, readFileSync(path.join(folder, name))] as const);
  // Windows' editor takes no other line ends, and no other sign that letters are in UTF-8.
  const text = Buffer.from(`\uFEFF${readme.replaceAll("\n", "\r\n")}`);
  return new Map([...files, [README, text] as const].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const README = "README.txt";
