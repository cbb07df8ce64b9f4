import type { Diagnostic } from "../../core/diagnostics.ts";
import type { FoundFiles } from "../read/files.ts";
import { readText } from "../read/read-text.ts";

/** A site's own templates and stylesheets can be read as text. */
export function checkIncludes(
  root: string,
  { files }: Pick<FoundFiles, "files">,
): readonly Diagnostic[] {
  return files
    .filter((name) => /\.(?:njk|css)$/.test(name))
    .flatMap((name) => readText(root, name).diagnostics);
}
