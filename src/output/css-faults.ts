import path from "node:path";
import type { Message } from "esbuild";
import type { Diagnostic } from "../core/diagnostics.ts";
import { columnOf } from "./esbuild-faults.ts";

/** A fault in a stylesheet as esbuild tells it, in words; undefined for one that is no stylesheet's. */
export function cssFault(
  fault: Message,
  { folder, severity }: { readonly folder: string; readonly severity: Diagnostic["severity"] },
): Diagnostic | undefined {
  const { location, message, hint } = worded(fault);
  if (!location?.file.endsWith(".css")) return undefined;
  const file = path.relative(process.cwd(), path.resolve(folder, location.file));
  const at = {
    file: file.replaceAll(path.sep, "/"),
    line: location.line,
    column: columnOf(location),
    excerpt: location.lineText,
  };
  return { rule: "css", severity, ...at, message, hint };
}

function worded({ text, location, notes }: Message) {
  const [, missing] = /^Could not resolve "(.*)"$/.exec(text) ?? [];
  if (missing !== undefined) {
    const hint = 'correct the path; the theme\'s own begin with "theme:css/"';
    return { location, message: `there is no file "${missing}"`, hint };
  }
  const [, ending] = /^No loader is configured for "(.*)" files/.exec(text) ?? [];
  if (ending !== undefined) {
    const message = `files ending in "${ending}" cannot be loaded by a stylesheet`;
    return { location, message, hint: "use an image or a font" };
  }
  const [, property] = /^"(.*)" is not a known CSS property$/.exec(text) ?? [];
  if (property !== undefined && location) {
    const message = `"${property}" is no property of CSS`;
    return { location, message, hint: `did you mean "${location.suggestion}"?` };
  }
  const [, closing, opening] = /^Expected "(.)" to go with "(.)"$/.exec(text) ?? [];
  const begun = notes[0]?.location;
  if (closing !== undefined && begun) {
    const message = `what this "${opening}" begins is not ended`;
    return { location: begun, message, hint: `write the "${closing}" that ends it` };
  }
  return { location, message: text, hint: "mend the stylesheet" };
}
