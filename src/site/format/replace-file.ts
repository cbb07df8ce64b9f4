import { randomUUID } from "node:crypto";
import { chmod, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes an author's file anew. Whatever happens, it is there as it was or as it is to be.
 * @throws the system's error, where the folder or the file cannot be written.
 */
export async function replaceFile(name: string, text: string | Uint8Array): Promise<void> {
  const file = await realpath(name);
  // Hidden, so that a site that is being served does not take it for one of its files.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`);
  try {
    await writeFile(temporary, text, { flag: "wx" });
    await chmod(temporary, (await stat(file)).mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
