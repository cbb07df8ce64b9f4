import { once } from "../core/once.ts";
import { type Folders, outputOf } from "./targets.ts";

/** Finds files by what links call them. */
export interface SiteFiles {
  /** The file of this path, in whichever form Unicode writes its letters. */
  readonly file: (path: string) => string | undefined;
  /** A folder's own page. */
  readonly folderPage: (folder: string) => string | undefined;
  /**
   * Files whose page is, or was, at the address that a path stands for: `content/a/b/` and
   * `content/a/b.html` of what is printed at `a/b.html` or `a/b/index.html`.
   */
  readonly atAddress: (path: string) => readonly string[];
  /** The page at such an address that is made of no file. */
  readonly madeAt: (path: string) => string | undefined;
}

// Links are many, and files the same for all of them.
const known = new WeakMap<Folders, SiteFiles>();

/** Undefined where nobody knows which files there are. */
export function siteFiles(folders: Folders): SiteFiles | undefined {
  if (!folders.files) return undefined;
  const made = known.get(folders) ?? makeSiteFiles(folders, folders.files);
  known.set(folders, made);
  return made;
}

function makeSiteFiles(folders: Folders, files: ReadonlySet<string>): SiteFiles {
  const byForm = once(() => new Map([...files].map((file) => [file.normalize("NFC"), file])));
  const byAddress = once(() => addressesOf(folders, files));
  const made = new Map((folders.madePages ?? []).map((page) => [addressOf(page), page]));
  const folderPages = folders.folderPages ?? new Map<string, string>();
  return {
    file(path) {
      if (files.has(path)) return path;
      return /^[ -~]*$/.test(path) ? undefined : byForm().get(path.normalize("NFC"));
    },
    folderPage: (folder) => folderPages.get(folder) ?? folderPages.get(folder.normalize("NFC")),
    atAddress(path) {
      const output = outputOf(path, folders);
      return (output === undefined ? undefined : byAddress().get(addressOf(output))) ?? [];
    },
    madeAt: (path) => made.get(addressOf(outputOf(path, folders) ?? path)),
  };
}

/** Of pages now before those that were, or would be. */
function addressesOf(
  folders: Folders,
  files: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (output: string | undefined, file: string) => {
    if (!output?.endsWith(".html")) return;
    const address = addressOf(output);
    const others = found.get(address) ?? [];
    if (!others.includes(file)) found.set(address, [...others, file]);
  };
  for (const file of files) add(outputOf(file, folders), file);
  const later = [
    ...(folders.oldPages ?? []),
    ...[...files].map((file) => [outputOf(withoutNumbers(file), folders), file] as const),
  ].filter(([output]) => output !== undefined && !found.has(addressOf(output)));
  for (const [output, file] of later) add(output, file);
  return found;
}

/** As Docusaurus has addresses: numbers put `01-start.md` in its place alone; years are no such numbers. */
function withoutNumbers(file: string): string {
  return file.replace(/(?<=\/)\d{1,3}[-_.]+(?=\p{L})/gu, "");
}

/** Without what hosts and tools leave out of it or put to it. */
function addressOf(output: string): string {
  return output.replace(/(?:^|\/)(?:index(?:\.html?)?)?$|\.html?$/i, "");
}
