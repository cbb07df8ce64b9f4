import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceFiles } from "../../formats/question/source-files.ts";
import { UnreadableFile } from "../../formats/unreadable-file.ts";

const MB = 1024 * 1024;
/** The most bytes that are read of a folder. */
const LARGEST = 128 * MB;
/** The most files in it. */
const MOST = 20_000;

/**
 * Files of a folder, read when they are asked for. Links are not followed, so that nothing outside is read.
 * @throws UnreadableFile where there are too many, or they are too large.
 */
export function folderFiles(folder: string): SourceFiles {
  return { names: namesIn(folder), ...readerOf(folder) };
}

/** What a file may name beside it, without a list of it. */
export function filesBeside(file: string): SourceFiles {
  return { names: [], ...readerOf(path.dirname(file)) };
}

function readerOf(folder: string): Pick<SourceFiles, "read"> {
  let size = 0;
  return {
    read(name) {
      const target = path.join(folder, name);
      if (name === "" || !isPlainFile(folder, name)) return undefined;
      size += lstatSync(target).size;
      if (size > LARGEST)
        throw new UnreadableFile(`its files have more than ${LARGEST / MB} MB, which are the most`);
      return readFileSync(target);
    },
  };
}

/** A file that is reached without a link. */
function isPlainFile(folder: string, name: string): boolean {
  const parts = name.split("/");
  if (parts.includes("..")) return false;
  return parts.every((_, at) => {
    const part = lstatSync(path.join(folder, ...parts.slice(0, at + 1)), { throwIfNoEntry: false });
    return at === parts.length - 1 ? part?.isFile() : part?.isDirectory();
  });
}

function namesIn(folder: string): readonly string[] {
  const names: string[] = [];
  const visit = (inner: string) => {
    for (const entry of readdirSync(path.join(folder, inner), { withFileTypes: true })) {
      const name = path.posix.join(inner, entry.name);
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile()) names.push(name);
      if (names.length > MOST)
        throw new UnreadableFile(`it holds more than ${MOST} files, the most`);
    }
  };
  visit("");
  return names.sort();
}
