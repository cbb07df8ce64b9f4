import { readdir } from "node:fs/promises";
import path from "node:path";

/**
 * Every file under a folder, sorted by code unit so that builds repeat on any machine, as paths
 * from `root` with forward slashes. Hidden files and folders are left out; a missing folder is empty.
 */
export async function listFiles(root: string, folder: string): Promise<string[]> {
  let entries: import("node:fs").Dirent[];
  try {
    entries = await readdir(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) files.push(...(await listFiles(root, name)));
    else if (entry.isFile()) files.push(name);
  }
  return files.sort();
}
