import type { Diagnostic } from "../../core/diagnostics.ts";
import { mergedWords, mergeMarksInCode } from "../../markdown/merge-marks.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import type { FoundFiles } from "../read/files.ts";
import { readText } from "../read/read-text.ts";

/** A site's own templates and stylesheets can be read as text, one version of each. */
export function checkIncludes(
  root: string,
  { files }: Pick<FoundFiles, "files">,
): readonly Diagnostic[] {
  return files
    .filter((name) => /\.(?:njk|css)$/.test(name))
    .flatMap((name) => {
      const { file, diagnostics } = readText(root, name);
      const rule = name.endsWith(".css") ? "css" : "template";
      const merged = mergeMarksInCode(file.text).map((at) =>
        diagnosticAt(file, at, { rule, ...mergedWords }),
      );
      return [...diagnostics, ...merged];
    });
}
