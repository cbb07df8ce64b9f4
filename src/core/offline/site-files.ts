/** All files of one version of a site that a browser may keep, by their paths from the site's root. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

export interface SiteFile {
  /** The first six bytes of its SHA-256, in Base64: a file that is another has another, and nobody else sends one. */
  readonly hash: string;
  /** Its size. */
  readonly bytes: number;
}

/** What a build says to its worker. */
export interface OfflineSetting {
  /** Names the version: another where any file is another. */
  readonly stamp: string;
  /** Where the list of files is, from the site's root. */
  readonly list: string;
  /** Whether a browser keeps the whole site unasked. */
  readonly whole: boolean;
}

/** Of those that are listed. */
export function bytesOf(files: SiteFiles, paths: Iterable<string> = files.keys()): number {
  let sum = 0;
  for (const path of paths) sum += files.get(path)?.bytes ?? 0;
  return sum;
}

/** The pages that stand in for others: the first, one that is not there, and one that is not kept. */
export const HOME_PAGE = "index.html";
export const ABSENT_PAGE = "404.html";
export const OFFLINE_PAGE = "offline.html";

/** What may stand in for a page, in the language of that first, from the site's root. */
export function standIns(
  page: string,
  name: typeof OFFLINE_PAGE | typeof ABSENT_PAGE,
): readonly string[] {
  const [folder = ""] = page.split("/");
  return [`${folder}/${name}`, name];
}

/** Whether a page stands in for others. */
export function standsIn(path: string): boolean {
  return (
    path === HOME_PAGE ||
    standIns(path, ABSENT_PAGE).includes(path) ||
    standIns(path, OFFLINE_PAGE).includes(path)
  );
}
