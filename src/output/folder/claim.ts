import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { DiagnosticsError } from "../../markdown/diagnostics-error.ts";
import { comparable, isSame, isWithin, realPath } from "../../site/read/real-path.ts";
import { hasMarker } from "./marker.ts";
import { mountsBelow } from "./mounts.ts";
import { isOurs } from "./temporary-entries.ts";

/** A folder that no build may write over or into. */
export interface SourceFolder {
  /** As in "the folder of articles". */
  readonly what: string;
  /** Absolute. */
  readonly folder: string;
  /** The link by which it is one, a path from the project's folder. */
  readonly link?: string;
}

export interface Claim {
  /** The project's own folder, absolute. */
  readonly root: string;
  readonly sources: readonly SourceFolder[];
  /** Whether what another program wrote there may go. */
  readonly takeOver: boolean;
}

/**
 * Makes sure that nothing but an earlier build is replaced: the folder is absent, empty, marked by a
 * build of ours, or given up by the author; and it is not, does not hold and does not lie in what the
 * site is made from. Nothing is touched.
 * @param wanted As the author names it: a path from the root, or an absolute one.
 * @returns its real path, links followed.
 * @throws DiagnosticsError that names the folder and the way out.
 */
export function claimFolder(wanted: string, claim: Claim): string {
  const refuse = (message: string, hint = another(wanted)): never => {
    throw folderFault(wanted, message, hint);
  };
  if (wanted.trim() === "") {
    return refuse("the output has no name", "name a folder, such as --output _site");
  }
  const folder = resolved(path.resolve(claim.root, wanted), refuse);
  const root = realPath(claim.root);
  if (isWithin(root, folder)) {
    const relation = isSame(root, folder) ? "is" : "holds";
    return refuse(`this folder ${relation} the project itself, which a build would delete`);
  }
  for (const { what, folder: source, link } of claim.sources) {
    const real = resolved(source, refuse);
    // Stock Eleventy reads the whole project, and its output lies within.
    if (isSame(real, root) && what === ELEVENTY_INPUT) continue;
    if (isWithin(real, folder)) {
      const relation = isSame(real, folder) ? "is" : "holds";
      return refuse(`this folder ${relation} ${what}, which a build would delete`);
    }
    if (!isWithin(folder, real)) continue;
    // What holds the project holds every output in it: the link is to be mended.
    if (link === undefined || !isWithin(root, real)) return refuse(`this folder lies in ${what}`);
    throw folderFault(
      link,
      `this link leads to the project's folder, or one that holds it, in which the output lies: ${wanted}`,
      "remove the link, or have it lead to what readers are to have alone",
    );
  }
  const home = realPath(homedir());
  if (isWithin(home, folder)) {
    const relation = isSame(home, folder) ? "is" : "holds";
    return refuse(`this folder ${relation} your home, which a build would delete`);
  }
  const names = path.relative(root, folder).split(path.sep);
  const kept = names.find((name) => KEPT.has(comparable(name)));
  if (kept) return refuse(`this folder lies in ${kept}`);
  checkContents(folder, { takeOver: claim.takeOver, refuse });
  return folder;
}

/** What Eleventy reads: the project's root, unless its configuration says otherwise. */
export const ELEVENTY_INPUT = "the folder that Eleventy reads";

/** The remedy never names what is refused. */
function another(wanted: string): string {
  const usual = comparable(path.normalize(`${wanted}/.`)) === "_site" ? "_public" : "_site";
  return `name a folder for the site alone, such as --output ${usual}`;
}

const HISTORIES: ReadonlySet<string> = new Set([".git", ".hg", ".svn", ".jj", ".bzr"]);
const KEPT: ReadonlySet<string> = new Set([...HISTORIES, "node_modules"]);

type Refuse = (message: string, hint?: string) => never;

/** The part of the check that what happens meanwhile may change. */
function checkContents(
  folder: string,
  { takeOver, refuse }: { readonly takeOver: boolean; readonly refuse: Refuse },
): void {
  const names = contentsOf(folder, refuse);
  const kept = names.find((name) => KEPT.has(comparable(name)));
  if (kept) refuse(`this folder holds ${kept}, which a build would delete`);
  if (names.length === 0) return;
  const [history] = historiesBelow(folder);
  if (history) refuse(`this folder holds ${history}, which a build would delete`);
  const [mount] = mountsBelow(folder);
  if (mount) {
    refuse(
      `something else is mounted in this folder, at ${mount}, and a build would delete what is there`,
      "unmount it, or name another folder with --output",
    );
  }
  if (takeOver || hasMarker(folder)) return;
  const [first = ""] = names.toSorted();
  const rest = names.length > 1 ? ` and ${names.length - 1} more` : "";
  refuse(
    `this folder was not written by a build of ours and is not empty: it holds ${first}${rest}`,
    "name another folder with --output, empty this one, or, if all in it may go, such as the output of Eleventy, add --take-over once",
  );
}

/** Repositories within, from the folder. */
function historiesBelow(folder: string, inner = ""): readonly string[] {
  return entriesOf(path.join(folder, inner))
    .filter((entry) => entry.isDirectory() && !isOurs(entry.name))
    .flatMap(({ name }) => {
      const found = path.join(inner, name);
      return HISTORIES.has(comparable(name)) ? [found] : historiesBelow(folder, found);
    });
}

/** Of a folder that may not be read, none: nothing in it could be deleted either. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** What an author may have put there. */
function contentsOf(folder: string, refuse: Refuse): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !isOurs(name) && name !== "lost+found");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR") return refuse("this is a file, or lies in one");
    throw error;
  }
}

function resolved(file: string, refuse: Refuse): string {
  try {
    return realPath(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") return refuse("its links lead in a circle");
    if (code === "ENOTDIR") return refuse("this is a file, or lies in one");
    throw error;
  }
}

/** A fault of the output folder as a whole. */
export function folderFault(folder: string, message: string, hint: string): DiagnosticsError {
  const file =
    folder.trim() === "" ? `"${folder}"` : path.normalize(folder).replace(/(?<=.)[/\\]$/, "");
  const at = { severity: "error" as const, file, line: 1, column: 1 };
  return new DiagnosticsError([{ ...at, rule: "output-folder", message, hint }]);
}
