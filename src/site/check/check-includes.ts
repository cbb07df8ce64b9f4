import type { Diagnostic } from "../../core/diagnostics.ts";
import { listFiles } from "../read/files.ts";
import { readText } from "../read/read-text.ts";

/** A site's own templates and stylesheets can be read as text. */
export async function checkIncludes(root: string, folder: string): Promise<Diagnostic[]> {
  const files = await listFiles(root, folder);
  return files
    .filter((name) => /\.(?:njk|css)$/.test(name))
    .flatMap((name) => readText(root, name).diagnostics);
}
