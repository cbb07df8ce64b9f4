import path from "node:path";
import type { Message } from "esbuild";
import type { Diagnostic } from "../core/diagnostics.ts";
import { columnOf } from "./esbuild-faults.ts";

/** A fault in a stylesheet as esbuild tells it, in words; undefined for one that is no stylesheet's. */
export function cssFault(
  { text, location }: Message,
  { folder, severity }: { readonly folder: string; readonly severity: Diagnostic["severity"] },
): Diagnostic | undefined {
  if (!location?.file.endsWith(".css")) return undefined;
  const file = path.relative(process.cwd(), path.resolve(folder, location.file));
  const { line, lineText } = location;
  const [, missing] = /^Could not resolve "(.*)"$/.exec(text) ?? [];
  const [, ending] = /^No loader is configured for "(.*)" files/.exec(text) ?? [];
  const [message, hint] =
    missing !== undefined
      ? [
          `there is no file "${missing}"`,
          'correct the path; the theme\'s own begin with "theme:css/"',
        ]
      : ending !== undefined
        ? [`files ending in "${ending}" cannot be loaded by a stylesheet`, "use an image or a font"]
        : [text, "mend the stylesheet"];
  const at = {
    file: file.replaceAll(path.sep, "/"),
    line,
    column: columnOf(location),
    excerpt: lineText,
  };
  return { rule: "css", severity, ...at, message, hint };
}
