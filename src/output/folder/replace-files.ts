import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { comparable } from "../../site/read/real-path.ts";
import { MARKER } from "./marker.ts";
import { isOurs } from "./temporary-entries.ts";

/**
 * Makes a folder hold what another holds, file by file, for where folders cannot change places. At
 * every moment each page is the old or the new one, whole, and all that it loads or leads to is there:
 * what is new comes first, pages last of it; then what changes, in the same order; what is no longer
 * wanted goes last.
 * Equal files are left alone.
 * @param fresh On the same disk as `folder`; it is used up.
 */
export function replaceFiles(fresh: string, folder: string): void {
  const wanted = filesIn(fresh);
  const had = new Set(filesIn(folder));
  const rank = (name: string): number => {
    // Without it the next build would refuse what a killed one has begun.
    if (name === MARKER) return 0;
    // A file that keeps its name, such as the search index's entry, may name new ones too.
    return (had.has(name) ? 3 : 1) + Number(name.endsWith(".html"));
  };
  for (const name of wanted.toSorted((a, b) => rank(a) - rank(b))) {
    const [from, to] = [path.join(fresh, name), path.join(folder, name)];
    if (had.has(name) && isEqual(from, to)) continue;
    makeWay(folder, name);
    renameSync(from, to);
  }
  removeUnwanted(folder, wanted);
  removeEmptyFolders(folder);
}

/** Paths from the folder, without what is not part of a site. */
function filesIn(folder: string, inner = ""): readonly string[] {
  return entriesOf(path.join(folder, inner)).flatMap((entry) => {
    const name = path.join(inner, entry.name);
    return entry.isDirectory() ? filesIn(folder, name) : [name];
  });
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).filter(
    // The second stands in every ext4 disk that is mounted.
    ({ name }) => !isOurs(name) && name !== "lost+found",
  );
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  if (!a.isFile() || !b.isFile() || a.size !== b.size) return false;
  return readFileSync(one).equals(readFileSync(other));
}

/** Makes a file's folders; a file may have become a folder, or a folder a file. */
function makeWay(folder: string, name: string): void {
  const steps = name.split(path.sep);
  for (const at of steps.slice(1).keys()) {
    const holder = path.join(folder, ...steps.slice(0, at + 1));
    const stat = lstatSync(holder, { throwIfNoEntry: false });
    if (stat?.isDirectory()) continue;
    if (stat) rmSync(holder);
    mkdirSync(holder);
  }
  const target = path.join(folder, name);
  // A file makes way for a file by itself, without a moment between.
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(target, { recursive: true });
  }
}

function removeUnwanted(folder: string, wanted: readonly string[]): void {
  const kept = new Set(wanted);
  const twins = new Map(wanted.map((name) => [comparable(name), name]));
  const isPage = (name: string) => Number(name.endsWith(".html"));
  const unwanted = filesIn(folder).filter((name) => !kept.has(name));
  for (const name of unwanted.toSorted((a, b) => isPage(b) - isPage(a))) {
    const file = path.join(folder, name);
    const twin = twins.get(comparable(name));
    // On many disks a name in other case is the same file, which has just been written.
    if (twin !== undefined && isOneFile(file, path.join(folder, twin))) continue;
    rmSync(file);
  }
}

function isOneFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) =>
    lstatSync(file, { bigint: true, throwIfNoEntry: false }),
  );
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

/** @returns whether the folder is empty. */
function removeEmptyFolders(folder: string): boolean {
  let isEmpty = true;
  for (const entry of entriesOf(folder)) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory() && removeEmptyFolders(inner)) rmdirSync(inner);
    else isEmpty = false;
  }
  return isEmpty;
}
