import { parse, TomlDate, TomlError } from "smol-toml";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { mergedWords, mergeMarksInCode } from "../../markdown/merge-marks.ts";
import { diagnosticAt, lineStarts, type SourceFile } from "../../markdown/source-file.ts";
import { apart } from "./flat.ts";
import { DEEPEST, nestedTooDeep } from "./nesting.ts";
import type { Extent } from "./yaml-place.ts";

export interface TomlResult {
  /** Undefined where it is no TOML. Dates are as they are written. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the TOML in `file` from `start` to `end`. */
export function readToml(file: SourceFile, { start, end }: Extent): TomlResult {
  const text = apart(file.text.slice(start, end));
  try {
    const value = withPlainDates(parse(text, { maxDepth: DEEPEST })) as Readonly<
      Record<string, unknown>
    >;
    return { value, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const merged = mergeMarksInCode(text).map((at) =>
      diagnosticAt(file, start + at, { rule: "toml-syntax", ...mergedWords }),
    );
    if (merged.length > 0) return { value: undefined, diagnostics: merged };
    const at = start + (lineStarts(text)[error.line - 1] ?? 0) + error.column - 1;
    // The first line says it all; a drawing of the place follows.
    const [reason = ""] = error.message.split("\n");
    const words = reason.includes("excessively nested")
      ? nestedTooDeep
      : {
          message: `this is no TOML: ${reason.replace(/^Invalid TOML document: /, "")}`,
          hint: 'mend it here, or write YAML between two lines of "---"',
        };
    const fault = { rule: "toml-syntax", ...words } as const;
    return { value: undefined, diagnostics: [diagnosticAt(file, at, fault)] };
  }
}

function withPlainDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withPlainDates(inner)]),
  );
}
