import path from "node:path";
import type { Message } from "esbuild";
import type { Diagnostic } from "../core/diagnostics.ts";
import { cssWords } from "./css-words.ts";
import { columnOf } from "./esbuild-faults.ts";

/** Faults in stylesheets as esbuild tells them, in words; those that are no stylesheet's left out. */
export function cssFaults(
  faults: readonly Message[],
  { folder, severity }: { readonly folder: string; readonly severity: Diagnostic["severity"] },
): Diagnostic[] {
  return firstOfLine(faults).flatMap((fault): readonly Diagnostic[] => {
    const { location, message, hint } = cssWords(fault);
    if (!location?.file.endsWith(".css")) return [];
    const file = path.relative(process.cwd(), path.resolve(folder, location.file));
    const at = {
      file: file.replaceAll(path.sep, "/"),
      line: location.line,
      column: columnOf(location),
      excerpt: location.lineText,
    };
    return [{ rule: "css", severity, ...at, message, hint }];
  });
}

/** Without what a fault of grammar has esbuild find besides in its line: of an open quote, that it is one. */
function firstOfLine(faults: readonly Message[]): readonly Message[] {
  const lineOf = ({ location }: Message) => `${location?.file}:${location?.line}`;
  const told = new Map<string, Message>();
  for (const fault of faults.filter(isSyntax)) {
    const isQuote = fault.text === "Unexpected bad string token";
    if (isQuote || !told.has(lineOf(fault))) told.set(lineOf(fault), fault);
  }
  return faults.filter((fault) => !isSyntax(fault) || told.get(lineOf(fault)) === fault);
}

function isSyntax({ id }: Message): boolean {
  return id === "css-syntax-error";
}
