import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../command.ts";

/** So many names say well enough what a folder holds. */
const SHOWN = 5;

/**
 * Sees that there is nothing where a new site is to be.
 * @param folder Absolute.
 * @param name As it was typed.
 * @throws UsageError that names what is there.
 */
export function seeThatEmpty(folder: string, name: string): void {
  const names = namesIn(folder, name).sort();
  if (names.length === 0) return;
  const shown = names.slice(0, SHOWN).join(", ");
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  const holds = `"${name}" is not empty: it holds ${shown}${more}`;
  throw new UsageError(`${holds}. Nothing was written; name a folder that is empty or not there.`);
}

function namesIn(folder: string, name: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "ENOTDIR")
      throw new UsageError(`"${name}" is a file, or lies in one; name a folder`);
    throw error;
  }
}

/**
 * Writes files by their paths into a folder, which is made where it is not there. No file is written over.
 * @throws UsageError when the folder may not be written.
 */
export function writeNew(folder: string, name: string, files: ReadonlyMap<string, string>): void {
  try {
    for (const [file, text] of files) {
      const whole = path.join(folder, file);
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, text, { flag: "wx" });
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`"${name}" cannot be written (${code}); name a folder elsewhere`);
  }
}
