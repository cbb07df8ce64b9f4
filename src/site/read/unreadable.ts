import path from "node:path";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { DiagnosticsError } from "../../markdown/diagnostics-error.ts";
import { causesOf } from "./causes.ts";
import { liesIn } from "./lies-in.ts";

/** A file of the project that could not be read, in words; undefined for any other error. */
export function unreadable(error: unknown): DiagnosticsError | undefined {
  for (const cause of causesOf(error)) {
    const { code = "", path: file } = cause as NodeJS.ErrnoException;
    const words = WORDS[code];
    if (!words || typeof file !== "string") continue;
    if (!liesIn(file, ".")) continue;
    const name = path.relative(".", file).split(path.sep).join("/");
    return new DiagnosticsError([faultOf(name, words, ` (${code})`)]);
  }
  return undefined;
}

/** The same of a file or folder whose name is known; thrown on where it is anything else. */
export function unreadableFault(error: unknown, name: string): Diagnostic {
  const { code = "" } = error as NodeJS.ErrnoException;
  const words = WORDS[code];
  if (!words) throw error;
  return faultOf(name, words, ` (${code})`);
}

/** A folder in the place of a file, or a file in that of a folder, which is known without reading. */
export function ofOtherKind(name: string, is: "folder" | "file"): Diagnostic {
  return faultOf(name, is === "folder" ? A_FOLDER : A_FILE, "");
}

function faultOf(file: string, [what, hint]: Words, code: string): Diagnostic {
  const message = `this could not be read: ${what}${code}`;
  const at = { severity: "error", file, line: 1, column: 1, rule: "unreadable" } as const;
  return { ...at, message, hint };
}

type Words = readonly [what: string, hint: string];

const A_FOLDER: Words = ["it is a folder where a file should be", "rename the folder"];
const A_FILE: Words = [
  "it is a file where a folder should be",
  "rename the file, and make the folder if there is something for it",
];

const WORDS: Readonly<Record<string, Words>> = {
  EACCES: ["you may not", "change who may read it, or take it out of the folder"],
  EPERM: ["you may not", "change who may read it, or take it out of the folder"],
  ENOENT: [
    "it is not there, or its name is not in UTF-8",
    "see whether it is there; if it is, give it another name",
  ],
  EISDIR: A_FOLDER,
  ENOTDIR: A_FILE,
  ELOOP: ["its links lead in a circle", "take the link out"],
  EIO: ["the disk reports a fault of its own", "check the disk"],
};
