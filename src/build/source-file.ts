import type { Diagnostic } from "../core/diagnostics.ts";

/** A text file as it was read: `path` from the site's root with forward slashes, for diagnostics. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Diagnostic["severity"];
}

/** A diagnostic at a UTF-16 offset into the file. */
export function diagnosticAt(file: SourceFile, offset: number, fault: Fault): Diagnostic {
  const { line, column, start } = positionOf(file.text, offset);
  const end = file.text.indexOf("\n", start);
  const excerpt = file.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
  return { severity: "error", ...fault, file: file.path, line, column, excerpt };
}

/** The offset at which a 0-based line starts; the text's end when it has fewer lines. */
export function lineStart(text: string, line: number): number {
  let offset = 0;
  for (let index = 0; index < line; index++) {
    const next = text.indexOf("\n", offset);
    if (next === -1) return text.length;
    offset = next + 1;
  }
  return offset;
}

function positionOf(text: string, offset: number) {
  const before = text.slice(0, Math.max(0, Math.min(offset, text.length)));
  const start = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let index = before.indexOf("\n"); index !== -1; index = before.indexOf("\n", index + 1)) {
    line++;
  }
  return { line, column: before.length - start + 1, start };
}
