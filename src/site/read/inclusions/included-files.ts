import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { IncludedFiles, IncludedText } from "../../../markdown/inclusions.ts";
import { liesIn } from "../lies-in.ts";
import { decodeText } from "../read-text.ts";
import { realPath } from "../real-path.ts";

/** Absolute paths of what articles put in, there or not: a change of theirs may change the site. */
export const allIncluded = new Set<string>();

/** @param names From the project's folder. */
export function noteIncluded(root: string, names: readonly string[]): void {
  for (const name of names) allIncluded.add(path.resolve(root, name));
}

/** The highest folder on the way to a file that is not there, from the project's; undefined where only the file is. */
function absentFolder(top: string, file: string): string | undefined {
  let folder: string | undefined;
  for (let above = path.dirname(file); above !== top; above = path.dirname(above)) {
    if (statSync(above, { throwIfNoEntry: false }) !== undefined) break;
    folder = path.relative(top, above).split(path.sep).join("/");
  }
  return folder;
}

/** More is no piece of an article. */
const MOST_BYTES = 1024 * 1024;

/**
 * What texts may put in: files within the project's folder, wherever links lead, and none that is hidden,
 * as files with secrets are.
 * @param dotFolders Those that are read nevertheless.
 */
export function includedFiles(root: string, dotFolders: readonly string[]): IncludedFiles {
  const top = realPath(root);
  const isHidden = (name: string) =>
    name
      .split(/[\\/]/)
      .some(
        (step) => step === "node_modules" || (step.startsWith(".") && !dotFolders.includes(step)),
      );
  return {
    textOf(name): IncludedText {
      try {
        const file = path.resolve(top, name);
        if (!liesIn(file, top)) return { refused: "outside" };
        const real = realPath(file);
        if (!liesIn(real, top)) return { refused: "outside" };
        if (isHidden(path.relative(top, file)) || isHidden(path.relative(top, real))) {
          return { refused: "hidden" };
        }
        const stat = statSync(real, { throwIfNoEntry: false });
        if (!stat?.isFile()) return { refused: "absent", folder: absentFolder(top, file) };
        if (stat.size > MOST_BYTES) return { refused: "large" };
        const { file: read, diagnostics } = decodeText(name, readFileSync(real));
        return diagnostics.length > 0 ? { refused: "not-text" } : { text: read.text };
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // Anything else is a path that no file can have.
        return code === "EACCES" || code === "EPERM"
          ? { refused: "closed" }
          : { refused: "absent" };
      }
    },
  };
}
