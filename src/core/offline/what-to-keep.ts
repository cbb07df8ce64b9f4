import { type SiteFile, type SiteFiles, standsIn } from "./site-files.ts";

/** What a learner has said: to keep the whole guide, or nothing of it. */
export type KeepChoice = "all" | "none" | undefined;

/** A version that a browser has, whole or in part. */
export interface KeptVersion {
  readonly files: SiteFiles;
  /** The paths that it keeps. */
  readonly kept: ReadonlySet<string>;
}

/** A file to get, and whether the version before has the very same. */
export interface WantedFile extends SiteFile {
  readonly path: string;
  readonly isKnown: boolean;
}

/**
 * What a new version is to hold before it takes the place of the one before: everything, or what that one
 * kept. Nothing where the learner wants nothing kept.
 */
export function wantedFiles(
  files: SiteFiles,
  {
    isWhole,
    choice,
    before,
  }: {
    readonly isWhole: boolean;
    readonly choice: KeepChoice;
    readonly before: KeptVersion | undefined;
  },
): readonly WantedFile[] {
  if (choice === "none") return [];
  const isWanted = (path: string) =>
    isWhole || choice === "all" || standsIn(path) || before?.kept.has(path) === true;
  return [...files]
    .filter(([path]) => isWanted(path))
    .map(([path, file]) => wantedFile(path, file, before));
}

/** Of these, what a version does not keep yet. */
export function missing(
  { files, kept }: KeptVersion,
  paths: readonly string[],
  before: KeptVersion | undefined,
): readonly WantedFile[] {
  return [...new Set(paths)].flatMap((path) => {
    const file = files.get(path);
    return file && !kept.has(path) ? [wantedFile(path, file, before)] : [];
  });
}

function wantedFile(path: string, file: SiteFile, before: KeptVersion | undefined): WantedFile {
  const isKnown = before?.kept.has(path) === true && before.files.get(path)?.hash === file.hash;
  return { path, ...file, isKnown };
}

/** A single file of what a page merely links to may be as large as a book. */
const MOST_BYTES = 1_000_000;

/** What a page loads or may load later, its scripts' scripts among it: all that its attributes name. */
export function loadedBy(html: string, page: string, files: SiteFiles): readonly string[] {
  const found = new Set<string>();
  for (const [, value = ""] of html.matchAll(/="([^"]+)"/g)) {
    for (const word of value.split(/[\s,]+/)) {
      const path = pathFrom(page, word);
      const file = path === undefined ? undefined : files.get(path);
      if (path === undefined || !file || path.endsWith(".html")) continue;
      if (file.bytes <= MOST_BYTES) found.add(path);
    }
  }
  return [...found];
}

/** Any root: addresses are taken apart as those of pages are. */
const ROOT = "http://site/any/";

function pathFrom(page: string, address: string): string | undefined {
  try {
    const { href, pathname } = new URL(address, new URL(encodeURI(page), ROOT));
    return href.startsWith(ROOT)
      ? decodeURIComponent(pathname.slice(new URL(ROOT).pathname.length))
      : undefined;
  } catch {
    // No address, or one that is no text.
    return undefined;
  }
}
