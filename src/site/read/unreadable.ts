import path from "node:path";
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
    const [what, hint] = words;
    const at = {
      severity: "error" as const,
      file: path.relative(".", file).split(path.sep).join("/"),
    };
    const message = `this could not be read: ${what} (${code})`;
    return new DiagnosticsError([{ ...at, line: 1, column: 1, rule: "unreadable", message, hint }]);
  }
  return undefined;
}

const WORDS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: ["you may not", "change who may read it, or take it out of the folder"],
  EPERM: ["you may not", "change who may read it, or take it out of the folder"],
  ENOENT: [
    "it is not there, or its name is not in UTF-8",
    "see whether it is there; if it is, give it another name",
  ],
  EISDIR: ["it is a folder where a file should be", "rename the folder"],
  ELOOP: ["its links lead in a circle", "take the link out"],
  EIO: ["the disk reports a fault of its own", "check the disk"],
};
